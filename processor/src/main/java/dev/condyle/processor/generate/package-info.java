/** Classes out of records; pure, one class per generated class or member. */
@NullMarked
package dev.condyle.processor.generate;

import org.jspecify.annotations.NullMarked;
