/**
 * The adapter to Broadleaf 3.1 and the servlet API: who is visiting and what they allow, the hooks that turn pages,
 * carts, orders and logins into signals, and the catalogue as the engine sees it. {@code
 * bl-trellis-applicationContext.xml} wires it.
 */
package dev.trellis.broadleaf;
