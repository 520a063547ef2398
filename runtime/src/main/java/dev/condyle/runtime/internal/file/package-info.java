/** Files that are replaced atomically, and their checksums. */
@NullMarked
package dev.condyle.runtime.internal.file;

import org.jspecify.annotations.NullMarked;
