/** Downloads of files over HTTP: redirects, timeouts, resumption, checksums, progress. */
@NullMarked
package dev.condyle.runtime.internal.download;

import org.jspecify.annotations.NullMarked;
