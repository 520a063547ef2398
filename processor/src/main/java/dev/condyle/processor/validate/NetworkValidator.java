package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.Resize;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.BackboneBlocks;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Declarations;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.UsedUnits;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.BackboneNames;
import dev.condyle.processor.model.Branch;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.ForwardMethod;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Validates a declaration and returns the network, or collects its problems. */
public final class NetworkValidator {

    private final ClassRules classRules = new ClassRules();
    private final InputRules inputRules = new InputRules();
    private final BackboneRules backboneRules = new BackboneRules();
    private final ModuleRules moduleRules = new ModuleRules();
    private final BranchRules branchRules = new BranchRules();
    private final BlockSourceRules blockSourceRules = new BlockSourceRules();
    private final NetworkClassRules networkClassRules;
    private final HeadRules headRules;
    private final ForwardRules forwardRules;
    private final UnitRules unitRules;
    private final InputRecordRules inputRecordRules;

    /**
     * Creates a validator.
     *
     * @param visibility checks access to classes
     * @param compiled the known types
     * @param declarations the declarations of the round
     * @param usedClasses finds the classes used by others
     */
    public NetworkValidator(
            Visibility visibility,
            KnownTypes compiled,
            Declarations declarations,
            UsedUnits usedClasses) {
        this.networkClassRules = new NetworkClassRules(visibility);
        this.headRules = new HeadRules(visibility, compiled);
        this.forwardRules = new ForwardRules(visibility);
        this.unitRules = new UnitRules(visibility, compiled, declarations, usedClasses);
        this.inputRecordRules = new InputRecordRules(visibility, compiled, backboneRules);
    }

    /** Returns the network if there are no errors. */
    public Optional<NetworkModel> validate(Declaration declaration, Problems problems) {
        classRules.check(declaration, problems);
        LayoutRules.check(declaration, problems);
        unitRules.readUsedBy(declaration.type());
        LayerFields fields = new FieldRules(unitRules, problems).read(declaration);
        Optional<ForwardMethod> forward = forwardRules.read(declaration, problems);
        List<ParsedHead> heads = headRules.read(declaration, problems);
        Optional<Sources> sources =
                declaration.branches().isEmpty()
                        ? declaration.backbone().flatMap(it -> sources(it, declaration, problems))
                        : branches(declaration, problems);
        PretrainedHeadRules pretrained = new PretrainedHeadRules(declaration, problems);
        heads.forEach(it -> pretrained.check(it, sources.flatMap(Sources::backboneModel)));
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        ShapeInference inference = sources.get().inference(problems);
        if (!declaration.forwards().isEmpty()) {
            inference.delegateToForward();
        }
        if (mayReceiveMask(declaration, sources.get()) && unitRules.usesMask(declaration)) {
            inference.mask().start();
        }
        boolean fits = fields.readable().stream().allMatch(inference::accept) && fields.complete();
        if (fits) {
            heads.forEach(inference::checkHead);
        }
        // The remedy of an error, such as pooling, can use the mask.
        if (fits && !heads.isEmpty() && problems.allowGeneration()) {
            inference.mask().checkUsed();
        }
        // Errors in the source of a used class are reported in that class.
        boolean complete = fits && heads.stream().allMatch(it -> it.head().isPresent());
        return complete && problems.allowGeneration()
                ? Optional.of(
                        network(
                                declaration,
                                sources.get(),
                                inference,
                                forward,
                                heads.stream().flatMap(it -> it.head().stream()).toList()))
                : Optional.empty();
    }

    /** Returns whether other classes can use this class after a sequence with a mask. */
    private static boolean mayReceiveMask(Declaration declaration, Sources sources) {
        return declaration.head().isEmpty()
                && declaration.forwards().isEmpty()
                && sources.branches().isEmpty()
                && sources.backboneBlocks().isEmpty();
    }

    /** The source of the features: an input with its network or record, or several inputs. */
    private record Sources(
            Input input,
            Optional<FeatureRecord> record,
            Optional<BackboneModel> backboneModel,
            List<Branch> branches) {

        static Sources of(Input input, Optional<BackboneModel> backboneModel) {
            return new Sources(input, Optional.empty(), backboneModel, List.of());
        }

        static Sources of(FeatureRecord record) {
            Input input = new Input(InputType.RECORD, Dims.of(), Resize.STRETCH);
            return new Sources(input, Optional.of(record), Optional.empty(), List.of());
        }

        List<NamedLayer> backboneBlocks() {
            return record.map(it -> List.of(BackboneBlocks.of(it)))
                    .or(() -> backboneModel.map(BackboneBlocks::of))
                    .orElse(List.of());
        }

        ShapeInference inference(Problems problems) {
            return branches.isEmpty()
                    ? new ShapeInference(input, backboneBlocks(), problems)
                    : ShapeInference.after(NetworkModel.joined(branches), problems);
        }

        /** Returns this source as one of several inputs. */
        Branch branch(FieldDeclaration field) {
            BackboneNames names = BackboneNames.of(field.name(), field.savedName());
            Optional<BackboneModel> named = backboneModel.map(it -> it.withNames(names));
            return new Branch(
                    field.savedName(),
                    field.name(),
                    input,
                    named,
                    named.map(BackboneBlocks::of).orElse(List.of()));
        }
    }

    private Optional<Sources> branches(Declaration declaration, Problems problems) {
        branchRules.checkClass(declaration, problems);
        if (declaration.backbone().isPresent()) {
            return Optional.empty();
        }
        List<Branch> branches = new ArrayList<>();
        for (FieldDeclaration field : declaration.branches()) {
            sources(field.backbone().orElseThrow(), declaration, problems)
                    .map(it -> it.branch(field))
                    .filter(it -> branchRules.check(it, field, declaration, problems))
                    .ifPresent(branches::add);
        }
        return branches.size() == declaration.branches().size()
                ? Optional.of(
                        new Sources(
                                branches.get(0).input(),
                                Optional.empty(),
                                Optional.empty(),
                                branches))
                : Optional.empty();
    }

    private Optional<Sources> sources(Mirror backbone, Declaration declaration, Problems problems) {
        if (!declaration.blocks().isEmpty()) {
            return blockSource(backbone, declaration, problems);
        }
        if (declaration.record().isPresent()) {
            return inputRecordRules
                    .read(backbone, declaration.record().get(), declaration, problems)
                    .map(Sources::of);
        }
        if (!NetworkClassRules.hasNetwork(backbone)) {
            backboneRules.checkNone(backbone, problems);
            Optional<Input> input =
                    declaration.isUnit()
                            ? inputRules.readUnit(backbone, problems)
                            : inputRules.read(backbone, Optional.empty(), problems);
            return input.map(it -> Sources.of(it, Optional.empty()));
        }
        if (ModuleRules.isModule(backbone)) {
            Optional<Input> input = moduleRules.input(backbone, inputRules, problems);
            return moduleRules
                    .read(backbone, input, declaration.head(), problems)
                    .map(it -> Sources.of(input.orElseThrow(), Optional.of(it)));
        }
        Optional<NetworkDescription> spec = networkClassRules.read(backbone, problems);
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        return inputRules
                .read(backbone, spec, problems)
                .flatMap(
                        input ->
                                backboneRules
                                        .read(
                                                backbone,
                                                spec.get(),
                                                input,
                                                declaration.head(),
                                                problems)
                                        .map(it -> Sources.of(input, Optional.of(it))));
    }

    private Optional<Sources> blockSource(
            Mirror backbone, Declaration declaration, Problems problems) {
        if (backbone != declaration.blocks().get(0).backbone()) {
            BlockSourceRules.reportDuplicate(
                    backbone.location(), declaration.blocks().get(0), problems);
            return Optional.empty();
        }
        Optional<Input> input = inputRules.read(backbone, Optional.empty(), problems);
        return blockSourceRules
                .read(declaration, input, problems)
                .map(it -> Sources.of(input.orElseThrow(), Optional.of(it)));
    }

    private static NetworkModel network(
            Declaration declaration,
            Sources sources,
            ShapeInference inference,
            Optional<ForwardMethod> forward,
            List<HeadModel> heads) {
        return new NetworkModel(
                declaration.type(),
                ClassName.get(declaration.type()),
                Visibility.isPublic(declaration.type()),
                sources.input(),
                sources.record(),
                inference.valueKind(),
                sources.branches(),
                sources.backboneModel(),
                sources.backboneBlocks(),
                inference.layers(),
                forward,
                heads);
    }
}
