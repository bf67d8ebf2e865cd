/** The screen "Rules": what merchants want of the units, tried out before it is saved, and how a result came about. */
package dev.trellis.admin.rules;
