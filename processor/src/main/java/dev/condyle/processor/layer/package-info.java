/**
 * The kinds of layers: for each one small record that holds the values of its annotation, and goes
 * from the shape that comes in to what the layer becomes.
 *
 * <p>To add a layer {@code Foo}:
 *
 * <ol>
 *   <li>Write the annotation {@code dev.condyle.layer.Foo} in the module {@code dsl}, on fields.
 *   <li>Write {@code record FooShape(...) implements LayerShape} here. A static {@code
 *       read(Members)} reads each member once; {@link dev.condyle.processor.layer.Members} holds it
 *       to its range and reports what is outside. {@code plan} is only called if all were in range:
 *       it checks that the input fits, reports at {@code members} what does not, and gives a {@link
 *       dev.condyle.processor.model.LayerPlan}: output shape, counts of parameters, the DJL block
 *       as an expression and, if need be, the activation behind it, in which the {@code NDList} is
 *       called {@code x}. {@code late} gives a plan without knowing the input, for a class with
 *       {@link dev.condyle.Forward}; a block that depends on the input is then a {@code LateBlock}.
 *   <li>Add a line to {@link dev.condyle.processor.layer.LayerShapes}.
 * </ol>
 *
 * Names of DJL classes stand in {@link dev.condyle.processor.layer.DjlTypes}, those of our own
 * blocks in {@link dev.condyle.processor.layer.RuntimeBlocks}, texts of problems in {@link
 * dev.condyle.processor.diagnostic.Message}.
 */
@NullMarked
package dev.condyle.processor.layer;

import org.jspecify.annotations.NullMarked;
