/** Text for people: nearest names, terminals, progress bars, argument checks. */
package dev.condyle.runtime.internal.text;
