/** What comes next in the present visit: from visits like it, from what usually follows, and from what was seen in it. */
package dev.trellis.candidate.session;
