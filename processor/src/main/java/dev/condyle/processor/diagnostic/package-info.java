/**
 * Problems as values: their messages, their locations, and how they are reported to the compiler.
 */
@NullMarked
package dev.condyle.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
