/**
 * What every learned model is made of: {@link dev.trellis.candidate.model.Histories} in, an
 * {@link dev.trellis.candidate.model.Algorithm} at work, a {@link dev.trellis.candidate.model.Learned} model out, which
 * answers a {@link dev.trellis.candidate.model.Query} with a score per item. Items are dense numbers from 0.
 */
package dev.trellis.candidate.model;
