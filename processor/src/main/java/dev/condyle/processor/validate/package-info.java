/** Judges what was declared: collects every problem, or gives the records of the model. */
package dev.condyle.processor.validate;
