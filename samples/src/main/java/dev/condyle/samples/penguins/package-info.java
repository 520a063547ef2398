/** Tells the species of a penguin from measurements, island and sex: a record is the input. */
package dev.condyle.samples.penguins;
