/** What the browser fetches: units as HTML and JSON, the style sheet and the script. */
package dev.trellis.widgets.web;
