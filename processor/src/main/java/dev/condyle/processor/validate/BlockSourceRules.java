package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.Pooling;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.BlockMember;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.BackboneNames;
import dev.condyle.processor.model.BlockSource;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Validates a method or field that provides a block as the backbone. */
final class BlockSourceRules {

    private static final ClassName TYPE =
            ClassName.get("dev.condyle.runtime.network", "UserBlockNetwork");
    private static final ImageNormalization NONE =
            new ImageNormalization(List.of(0.0), List.of(1.0));

    private final WeightRules weightRules = new WeightRules();

    /**
     * Reads the block. A problem with its input does not prevent other problems from being
     * reported.
     */
    Optional<BackboneModel> read(
            Declaration declaration, Optional<Input> input, Problems problems) {
        BlockMember member = declaration.blocks().get(0);
        Mirror backbone = member.backbone();
        declaration.blocks().stream()
                .skip(1)
                .forEach(it -> reportDuplicate(it.backbone().location(), member, problems));
        if (declaration.head().isEmpty()) {
            problems.add(
                    Message.BLOCK_WITHOUT_HEAD,
                    backbone.location(),
                    member.element().getSimpleName(),
                    declaration.type().getSimpleName());
        }
        checkMember(member, problems);
        weightRules.checkForBlock(backbone, problems);
        for (String unsupported : List.of("network", "conventions", "width")) {
            if (backbone.isWritten(unsupported)) {
                rejectMember(unsupported, "the block already exists", backbone, problems);
            }
        }
        boolean image = input.filter(it -> it.type() == InputType.IMAGE).isPresent();
        for (String imageMember : List.of("mean", "std")) {
            if (input.isPresent() && !image && backbone.isWritten(imageMember)) {
                rejectMember(imageMember, "its input is not an image", backbone, problems);
            }
        }
        Optional<Dims> features =
                backbone.isWritten("features")
                        ? ModuleRules.features(backbone, problems)
                        : Optional.empty();
        int channels = image ? (int) input.get().dims().get(0) : 1;
        Optional<ImageNormalization> scaling =
                image
                        ? ImageNormalization.read(backbone, channels, NONE, problems)
                        : Optional.of(NONE);
        return input.isEmpty()
                ? Optional.empty()
                : scaling.map(it -> network(declaration, member, features, it, problems));
    }

    private BackboneModel network(
            Declaration declaration,
            BlockMember member,
            Optional<Dims> features,
            ImageNormalization scaling,
            Problems problems) {
        Mirror backbone = member.backbone();
        BlockSource source =
                new BlockSource(
                        ClassName.get(declaration.type()),
                        member.element().getSimpleName().toString(),
                        kind(member));
        return new BackboneModel(
                TYPE,
                source.text(),
                Conventions.DEFAULT,
                1,
                backbone.constant("norms", NormMode.class),
                features,
                pooling(backbone, features, declaration.head(), problems),
                scaling.mean(),
                scaling.std(),
                backbone.flag("trainable"),
                Optional.empty(),
                weightRules.read(backbone),
                WeightRules.fixed(backbone),
                false,
                BackboneNames.ONLY,
                Optional.of(source));
    }

    private static BlockSource.Kind kind(BlockMember member) {
        if (member.isMethod()) {
            return BlockSource.Kind.METHOD;
        }
        return member.isBlock() ? BlockSource.Kind.BLOCK : BlockSource.Kind.SUPPLIER;
    }

    /**
     * Returns the pooling. Feature maps of known shape are averaged, as for other networks;
     * features of unknown shape are not pooled.
     */
    private static Pooling pooling(
            Mirror backbone, Optional<Dims> features, Optional<Mirror> head, Problems problems) {
        if (features.isPresent()) {
            return ModuleRules.pooling(backbone, features.get(), head, problems);
        }
        return PoolingRules.read(backbone, head, Pooling.NONE, problems);
    }

    private static void checkMember(BlockMember member, Problems problems) {
        Location location = Location.of(member.element());
        String name = member.element().getSimpleName().toString();
        boolean fits = member.isBlock() || !member.isMethod() && member.isBlockSupplier();
        if (!fits) {
            problems.add(Message.BLOCK_TYPE, location, name, member.type());
        }
        if (!member.element().getModifiers().contains(Modifier.STATIC)) {
            problems.add(Message.BLOCK_NOT_STATIC, location, name);
        }
        if (member.element().getModifiers().contains(Modifier.PRIVATE)) {
            problems.add(Message.BLOCK_PRIVATE, location, name);
        }
        if (member.element() instanceof ExecutableElement method) {
            if (!method.getParameters().isEmpty()) {
                problems.add(
                        Message.BLOCK_PARAMETERS, location, name, method.getParameters().size());
            }
            ConstructorRules.checkedExceptions(method)
                    .findFirst()
                    .ifPresent(it -> problems.add(Message.BLOCK_THROWS, location, name, it));
        }
    }

    /** Reports a class that declares more than one source of features. */
    static void reportDuplicate(Location location, BlockMember member, Problems problems) {
        problems.add(Message.DUPLICATE_BACKBONE, location, member.element().getSimpleName());
    }

    private static void rejectMember(
            String member, String reason, Mirror backbone, Problems problems) {
        problems.add(Message.BLOCK_MEMBER, backbone.location(member), member, reason);
    }
}
