/** The screen "Models": which one is in use, what became of each training, and a button for the next. */
package dev.trellis.admin.models;
