/** The relational database: signals in and out through JDBC, and what an admin edits through JPA. */
package dev.trellis.jpa;
