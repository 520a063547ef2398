package dev.condyle.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.LayerOrder;
import dev.condyle.processor.layer.DjlTypes;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import javax.lang.model.element.Modifier;

/** Writes the DJL block of a network. */
final class BlockWriter {

    private final ClassFrame frame;

    BlockWriter(ClassFrame frame) {
        this.frame = frame;
    }

    TypeSpec write(NetworkModel network) {
        TypeSpec.Builder type = frame.begin(network.block(), "The DJL block of", network);
        type.superclass(DjlTypes.ABSTRACT_BLOCK);
        if (network.heads().isEmpty() && network.layers().size() > 1) {
            type.addAnnotation(order(network));
        }
        type.addSuperinterface(superinterface(network));
        type.addField(
                FieldSpec.builder(TypeName.BYTE, "VERSION", Modifier.PRIVATE, Modifier.STATIC)
                        .addModifiers(Modifier.FINAL)
                        .initializer("1")
                        .build());
        for (BackboneModel backbone : network.backbones()) {
            if (backbone.module()) {
                type.addField(BackboneCode.module(backbone, backbone.weights().orElseThrow()));
            }
            backbone.blockSource()
                    .map(it -> BackboneCode.customBlock(network, backbone, it))
                    .ifPresent(type::addField);
            type.addField(BackboneCode.options(backbone));
        }
        for (HeadModel head : network.learnedHeads()) {
            type.addField(
                    TypeName.INT, network.classesField(head), Modifier.PRIVATE, Modifier.FINAL);
        }
        Modifier[] modifiers = BlockConstructor.fieldModifiers(network);
        for (NamedLayer layer : network.blocks()) {
            type.addField(layer.plan().blockType(), network.field(layer.field()), modifiers);
        }
        network.heads()
                .forEach(
                        it ->
                                type.addField(
                                        HeadCode.type(it.kind()),
                                        network.field(it.field()),
                                        modifiers));
        BlockConstructor.addTo(type, network);
        return type.addMethods(ForwardMethods.of(network))
                .addMethod(ShapeMethods.outputShapes(network))
                .addMethod(ShapeMethods.initializeChildBlocks(network))
                .build();
    }

    private static ClassName superinterface(NetworkModel network) {
        if (network.heads().isEmpty()) {
            return RuntimeTypes.GENERATED_BLOCK;
        }
        if (network.backbones().isEmpty()) {
            return RuntimeTypes.CLASSIFIER_BLOCK;
        }
        return network.branches().isEmpty()
                ? RuntimeTypes.TRANSFER_BLOCK
                : RuntimeTypes.BRANCH_BLOCK;
    }

    private static AnnotationSpec order(NetworkModel network) {
        AnnotationSpec.Builder order = AnnotationSpec.builder(LayerOrder.class);
        network.layers().forEach(layer -> order.addMember("value", "$S", layer.field()));
        return order.build();
    }
}
