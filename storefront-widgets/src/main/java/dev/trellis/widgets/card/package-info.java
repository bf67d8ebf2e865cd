/** Products as shoppers see them: read in batches, rendered once, watched for changes. */
package dev.trellis.widgets.card;
