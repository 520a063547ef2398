/** What only generated code and Condyle itself call. It may change with any version. */
package dev.condyle.runtime.internal;
