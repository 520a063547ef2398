/** The client and the cache of the Hugging Face hub. */
@NullMarked
package dev.condyle.runtime.internal.hub;

import org.jspecify.annotations.NullMarked;
