/** Types that only generated code uses. They may change in any release. */
@NullMarked
package dev.condyle.runtime.generated;

import org.jspecify.annotations.NullMarked;
