/** Files that are replaced atomically, and their checksums. */
package dev.condyle.runtime.internal.file;
