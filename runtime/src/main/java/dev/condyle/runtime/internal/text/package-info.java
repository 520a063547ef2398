/** Text for people: nearest names, terminals, progress bars, argument checks. */
@NullMarked
package dev.condyle.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
