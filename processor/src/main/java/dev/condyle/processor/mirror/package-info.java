/** What the user declared, read without judgement, each value beside the place it stands at. */
@NullMarked
package dev.condyle.processor.mirror;

import org.jspecify.annotations.NullMarked;
