/**
 * What generated code calls for a class with {@link dev.condyle.Forward}: passes with their layers,
 * and the dry runs that find shapes. It may change with any version.
 */
package dev.condyle.runtime.forward;
