package io.quoth.lab;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes a class of each lambda and method reference in compiled classes: {@code Lambdas CLASSES
 * PACKAGE NOT...}, where PACKAGE is a folder below CLASSES, and class files whose names begin with
 * one of NOT are left alone. Java makes such classes itself while a program runs, which takes a
 * fifth of a short run. What is left alone, too: lambdas that can be serialised.
 *
 * <p>The build runs this from its source, behind the tests and before the jar. Run again, it finds
 * nothing to do.
 */
public final class Lambdas {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  /** Between the name of a class and the number of a lambda in it. */
  private static final String SEPARATOR = "$$L";

  private static final String ONLY = "only";
  private static final String MAKE = "of";
  private static final Method NEW = Method.getMethod("void <init> ()");

  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Map<String, byte[]> made = new TreeMap<>();
  private final List<Path> old = new ArrayList<>();

  private Lambdas() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Lambdas all = new Lambdas();
    all.read(root, Path.of(args[1]), List.of(args).subList(2, args.length));
    all.classes.values().forEach(all::replace);
    all.write(root);
    all.clear(root);
    System.out.println(all.made.size() + " lambdas made classes");
  }

  private void read(Path root, Path inside, List<String> not) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(inside))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.contains(SEPARATOR)) {
          old.add(file);
        } else if (not.stream().noneMatch(name::startsWith)) {
          ClassNode node = new ClassNode();
          new ClassReader(Files.readAllBytes(file)).accept(node, 0);
          classes.put(node.name, node);
        }
      }
    }
  }

  private void write(Path root) throws IOException {
    for (Map.Entry<String, byte[]> file : made.entrySet()) {
      Files.write(root.resolve(file.getKey() + ".class"), file.getValue());
    }
    if (!made.isEmpty()) {
      // The host of a nest names its members, so more than the changed ones may be new.
      for (ClassNode node : classes.values()) {
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        Files.write(root.resolve(node.name + ".class"), writer.toByteArray());
      }
    }
  }

  /** Of classes that were compiled anew, and have fewer lambdas now. */
  private void clear(Path root) throws IOException {
    Set<Path> members = new HashSet<>();
    for (ClassNode node : classes.values()) {
      if (node.nestMembers != null) {
        node.nestMembers.forEach(name -> members.add(root.resolve(name + ".class")));
      }
    }
    for (Path file : old) {
      if (!members.contains(file)) {
        Files.delete(file);
      }
    }
  }

  private void replace(ClassNode node) {
    int number = 0;
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode call
            && call.bsm.getOwner().equals(FACTORY)
            && call.bsm.getName().equals("metafactory")) {
          String name = node.name + SEPARATOR + number++;
          made.put(name, classOf(name, node, call));
          join(node, name);
          method.instructions.set(
              call, new MethodInsnNode(INVOKESTATIC, name, MAKE, call.desc, false));
        }
      }
    }
  }

  /** Private methods can be called within a nest. */
  private void join(ClassNode node, String name) {
    ClassNode host = node.nestHostClass == null ? node : classes.get(node.nestHostClass);
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    host.nestMembers.add(name);
  }

  private static byte[] classOf(String name, ClassNode outer, InvokeDynamicInsnNode call) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    Type self = Type.getObjectType(name);
    Type offered = Type.getReturnType(call.desc);
    Type[] captured = Type.getArgumentTypes(call.desc);
    writer.visit(
        outer.version,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        new String[] {offered.getInternalName()});
    writer.visitNestHost(outer.nestHostClass == null ? outer.name : outer.nestHostClass);
    for (int i = 0; i < captured.length; i++) {
      writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
    }
    Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
    writeConstructor(writer, self, constructor);
    writeMaker(writer, self, constructor, new Method(MAKE, offered, captured));
    writeCall(writer, self, captured, call);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static String field(int number) {
    return "captured" + number;
  }

  private static void writeConstructor(ClassWriter writer, Type self, Method constructor) {
    GeneratorAdapter code = method(writer, ACC_PRIVATE, constructor);
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), NEW);
    for (int i = 0; i < constructor.getArgumentTypes().length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.visitFieldInsn(
          PUTFIELD,
          self.getInternalName(),
          field(i),
          constructor.getArgumentTypes()[i].getDescriptor());
    }
    code.returnValue();
    code.endMethod();
  }

  /** Of a lambda that captures nothing there is one. */
  private static void writeMaker(ClassWriter writer, Type self, Method constructor, Method maker) {
    boolean one = maker.getArgumentTypes().length == 0;
    if (one) {
      writer.visitField(
          ACC_PRIVATE | ACC_STATIC | ACC_FINAL, ONLY, self.getDescriptor(), null, null);
      GeneratorAdapter start = method(writer, ACC_STATIC, Method.getMethod("void <clinit> ()"));
      start.newInstance(self);
      start.dup();
      start.invokeConstructor(self, constructor);
      start.visitFieldInsn(PUTSTATIC, self.getInternalName(), ONLY, self.getDescriptor());
      start.returnValue();
      start.endMethod();
    }
    GeneratorAdapter code = method(writer, ACC_STATIC, maker);
    if (one) {
      code.visitFieldInsn(GETSTATIC, self.getInternalName(), ONLY, self.getDescriptor());
    } else {
      code.newInstance(self);
      code.dup();
      code.loadArgs();
      code.invokeConstructor(self, constructor);
    }
    code.returnValue();
    code.endMethod();
  }

  /** The method of the interface: hands what was captured and what it is given to the lambda's. */
  private static void writeCall(
      ClassWriter writer, Type self, Type[] captured, InvokeDynamicInsnNode call) {
    Method offered = new Method(call.name, ((Type) call.bsmArgs[0]).getDescriptor());
    Handle target = (Handle) call.bsmArgs[1];
    Type given = (Type) call.bsmArgs[2];
    GeneratorAdapter code = method(writer, ACC_PUBLIC | ACC_FINAL, offered);
    Type owner = Type.getObjectType(target.getOwner());
    boolean creates = target.getTag() == H_NEWINVOKESPECIAL;
    if (creates) {
      code.newInstance(owner);
      code.dup();
    }
    List<Type> wanted = new ArrayList<>();
    if (!creates && target.getTag() != H_INVOKESTATIC) {
      wanted.add(owner);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.visitFieldInsn(GETFIELD, self.getInternalName(), field(i), captured[i].getDescriptor());
    }
    Type[] arguments = offered.getArgumentTypes();
    for (int i = 0; i < arguments.length; i++) {
      code.loadArg(i);
      convert(code, arguments[i], given.getArgumentTypes()[i]);
      convert(code, given.getArgumentTypes()[i], wanted.get(captured.length + i));
    }
    code.visitMethodInsn(
        instruction(target),
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    Type result = creates ? owner : Type.getReturnType(target.getDesc());
    leave(code, result, given.getReturnType(), offered.getReturnType());
    code.endMethod();
  }

  private static void leave(GeneratorAdapter code, Type result, Type given, Type offered) {
    if (offered.getSort() == Type.VOID) {
      if (result.getSize() == 2) {
        code.pop2();
      } else if (result.getSize() == 1) {
        code.pop();
      }
    } else {
      convert(code, result, given);
      convert(code, given, offered);
    }
    code.returnValue();
  }

  private static int instruction(Handle target) {
    return switch (target.getTag()) {
      case H_INVOKESTATIC -> INVOKESTATIC;
      case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
      case H_INVOKEINTERFACE -> INVOKEINTERFACE;
      // What javac makes of a lambda is private: from another class of the nest it is no special
      // call.
      default -> target.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    };
  }

  /** As LambdaMetafactory converts: casts, boxes, unboxes and widens. */
  private static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    boolean primitive = from.getSort() <= Type.DOUBLE;
    if (to.getSort() > Type.DOUBLE) {
      if (primitive) {
        code.valueOf(from);
      } else if (!to.equals(Type.getType(Object.class))) {
        code.checkCast(to);
      }
    } else if (primitive) {
      code.cast(from, to);
    } else {
      Type unboxed = unboxed(from, to);
      code.unbox(unboxed);
      if (!unboxed.equals(to)) {
        code.cast(unboxed, to);
      }
    }
  }

  /** The primitive of a box; what is wanted where the type does not tell. */
  private static Type unboxed(Type box, Type wanted) {
    return switch (box.getInternalName()) {
      case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
      case "java/lang/Character" -> Type.CHAR_TYPE;
      case "java/lang/Byte" -> Type.BYTE_TYPE;
      case "java/lang/Short" -> Type.SHORT_TYPE;
      case "java/lang/Integer" -> Type.INT_TYPE;
      case "java/lang/Long" -> Type.LONG_TYPE;
      case "java/lang/Float" -> Type.FLOAT_TYPE;
      case "java/lang/Double" -> Type.DOUBLE_TYPE;
      default -> wanted;
    };
  }

  private static GeneratorAdapter method(ClassWriter writer, int access, Method method) {
    return new GeneratorAdapter(access, method, null, null, writer);
  }
}
