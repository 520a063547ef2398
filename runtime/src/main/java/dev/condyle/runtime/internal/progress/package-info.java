/** Progress displays on the console. */
package dev.condyle.runtime.internal.progress;
