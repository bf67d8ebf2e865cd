package dev.trellis.evaluation.metric;

import dev.trellis.evaluation.data.Cases;

/** What one list is worth; NaN if that list says nothing about it. */
interface ListFigure {

    String name();

    double of(Lists lists, Cases cases, int at);
}
