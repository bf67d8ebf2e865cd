/** What has been collected, and how the nodes that collect it are doing. */
package dev.trellis.admin.signals;
