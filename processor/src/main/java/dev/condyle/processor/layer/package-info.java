/**
 * The kinds of layers. Each is a small record that contains the values of its annotation and plans
 * the layer for an input shape.
 *
 * <p>To add a layer {@code Foo}:
 *
 * <ol>
 *   <li>Declare the annotation {@code dev.condyle.layer.Foo} in the module {@code dsl}, with fields
 *       as its target.
 *   <li>Write {@code record FooShape(...) implements LayerShape} here. A static {@code
 *       read(Members)} reads each member exactly once; {@link dev.condyle.processor.layer.Members}
 *       checks its range and reports values out of range. {@code plan} is called only if all values
 *       are valid: it checks the input shape, reports problems with {@code members.reject}, and
 *       returns a {@link dev.condyle.processor.model.LayerPlan}: the output shape, the parameter
 *       counts, the expression of the DJL block and, if necessary, of the activation after it, in
 *       which the {@code NDList} is named {@code x}. {@code lazyPlan} returns a plan without an
 *       input shape, for a class with {@link dev.condyle.Forward}; a block that depends on the
 *       input is then wrapped by {@link dev.condyle.processor.layer.RuntimeBlocks#lazy}.
 *   <li>Add a line to {@link dev.condyle.processor.layer.LayerShapes}.
 * </ol>
 *
 * <p>The names of DJL classes are in {@link dev.condyle.processor.layer.DjlTypes}, the names of the
 * runtime's blocks in {@link dev.condyle.processor.layer.RuntimeBlocks}, and the messages in {@link
 * dev.condyle.processor.diagnostic.Message}.
 */
@NullMarked
package dev.condyle.processor.layer;

import org.jspecify.annotations.NullMarked;
