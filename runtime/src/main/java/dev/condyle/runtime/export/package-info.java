/** Exporting trained models to formats that other programs read. */
@NullMarked
package dev.condyle.runtime.export;

import org.jspecify.annotations.NullMarked;
