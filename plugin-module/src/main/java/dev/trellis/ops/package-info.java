/** What keeps Trellis running: migrations, background training, the node's heartbeat. */
package dev.trellis.ops;
