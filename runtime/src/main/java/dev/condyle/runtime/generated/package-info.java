/** Types that only generated code uses. They may change in any release. */
package dev.condyle.runtime.generated;
