/** Classes out of records; pure, one class per generated class or member. */
package dev.condyle.processor.generate;
