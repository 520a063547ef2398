/** What the user declared, read without judgement, each value beside the place it stands at. */
package dev.condyle.processor.mirror;
