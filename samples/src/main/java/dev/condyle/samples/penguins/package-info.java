/** Predicts the species of a penguin from measurements, island and sex. The input is a record. */
package dev.condyle.samples.penguins;
