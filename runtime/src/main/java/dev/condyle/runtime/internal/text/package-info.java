/** User-facing text: similar names, progress bars, tables, argument checks. */
@NullMarked
package dev.condyle.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
