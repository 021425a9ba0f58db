using Claims.Codes.Sections;
using Claims.Contracts;

namespace Claims.Codes;

/// <summary>Kind of service by place in the code system: what a line is compared with. Lower case with hyphens, "other" where the place says nothing.</summary>
public static class ServiceKind
{
    public const string Other = "other";

    /// <summary>Of the line's own code, else of its revenue code.</summary>
    public static string Of(ServiceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var kind = Of(line.System, line.Code);
        return kind == Other && line.RevenueCode is { } revenue ? Of(CodeSystem.Revenue, revenue) : kind;
    }

    public static string Of(CodeSystem system, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ServiceSections.Find(system, code).Kind;
    }
}
