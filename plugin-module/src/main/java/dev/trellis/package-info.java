/**
 * Trellis learns from what shoppers do and decides what to show them next. The packages are the stages of
 * one pipeline, in this order; each knows only this package and the stages before it:
 *
 * <ol>
 *   <li>{@link dev.trellis.signal} takes in what shoppers do
 *   <li>{@link dev.trellis.store} keeps it
 *   <li>{@link dev.trellis.profile} sums it up per shopper
 *   <li>{@link dev.trellis.candidate} proposes products
 *   <li>{@link dev.trellis.score} blends the proposals into one score
 *   <li>{@link dev.trellis.rerank} applies what the score does not know: stock, cart, rules
 *   <li>{@link dev.trellis.recommend} runs the three and explains the result
 * </ol>
 *
 * The packages {@code broadleaf}, {@code jpa} and {@code ops} are adapters: only they see Broadleaf, the
 * servlet API, JDBC and Spring.
 */
package dev.trellis;
