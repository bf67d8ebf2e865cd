/** How proposals of several sources become one score per product. */
package dev.trellis.score;
