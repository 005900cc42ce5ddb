using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>
/// The namespaces that a type's code touches, compiler-made classes included: the work of a use case is an async lambda,
/// and NetArchTest's own dependency search does not look into those.
/// </summary>
internal static class Imports
{
    public static IReadOnlySet<string> Of(TypeDefinition type)
    {
        var namespaces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in Family(type).SelectMany(InType).SelectMany(Parts))
        {
            namespaces.Add(Outermost(reference).Namespace);
        }

        return namespaces;
    }

    public static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeDefinition> Family(TypeDefinition type) => type.NestedTypes.SelectMany(Family).Prepend(type);

    private static IEnumerable<TypeReference?> InType(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(entry => entry.InterfaceType),
        .. InAttributes(type),
        .. type.Fields.SelectMany(field => InAttributes(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(InAttributes),
        .. type.Methods.SelectMany(method => InSignature(method).Concat(InAttributes(method)).Concat(InBody(method))),
    ];

    private static IEnumerable<TypeReference> InAttributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Append(attribute.AttributeType));

    private static IEnumerable<TypeReference> InSignature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<TypeReference?> InBody(MethodDefinition method) => !method.HasBody
        ? []
        : [
            .. method.Body.Variables.Select(variable => variable.VariableType),
            .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType),
            .. method.Body.Instructions.SelectMany(InInstruction),
        ];

    private static IEnumerable<TypeReference> InInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType, .. InSignature(method)],
        MethodReference method => [method.DeclaringType, .. InSignature(method)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Concat(Parts(generic.ElementType)),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
