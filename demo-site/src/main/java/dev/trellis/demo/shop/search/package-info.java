/**
 * The shop's own search: a small index in memory, read from the database every so often, behind Broadleaf's
 * {@code SearchService} so that a search engine can take its place.
 */
package dev.trellis.demo.shop.search;
