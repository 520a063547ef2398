/** Mistakes as values: what is wrong, where it stands, and how the compiler is told. */
package dev.condyle.processor.diagnostic;
