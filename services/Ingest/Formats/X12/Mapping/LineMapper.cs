using Claims.Contracts;
using Claims.Ingest.Formats.X12.Reading;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>Makes a service line of loop 2400.</summary>
public static class LineMapper
{
    /// <summary>The line; null where it has no service segment or no charge.</summary>
    public static ServiceLine? Line(Loop loop, int ordinal) =>
        loop.First("SV1") is { } professional ? Professional(loop, professional, ordinal)
        : loop.First("SV2") is { } institutional ? Institutional(loop, institutional, ordinal)
        : loop.First("SV3") is { } dental ? Dental(loop, dental, ordinal)
        : null;

    private static ServiceLine? Professional(Loop loop, Segment service, int ordinal) =>
        Shared(loop, service, composite: 1, charge: 2, ordinal) is not { } line ? null : line with
        {
            UnitKind = Kind(service.Element(3)),
            Units = ElementText.Number(service.Element(4)) ?? 0,
            PlaceOfService = ElementText.OrNull(CodeText.Plain(service.Element(5))),
            DiagnosisPointers = Pointers(service, 7),
        };

    private static ServiceLine? Institutional(Loop loop, Segment service, int ordinal)
    {
        if (Shared(loop, service, composite: 2, charge: 3, ordinal) is not { } line)
        {
            return null;
        }

        var revenue = ElementText.OrNull(CodeText.Revenue(service.Element(1)));
        return line with
        {
            RevenueCode = revenue,
            Code = line.Code.Length > 0 ? line.Code : revenue ?? "",
            System = line.Code.Length > 0 ? line.System : CodeSystem.Revenue,
            UnitKind = Kind(service.Element(4)),
            Units = ElementText.Number(service.Element(5)) ?? 0,
        };
    }

    private static ServiceLine? Dental(Loop loop, Segment service, int ordinal) =>
        Shared(loop, service, composite: 1, charge: 2, ordinal) is not { } line ? null : line with
        {
            PlaceOfService = ElementText.OrNull(service.Element(3)),
            Units = ElementText.Number(service.Element(6)) ?? 1,
            DiagnosisPointers = Pointers(service, 11),
            Tooth = ElementText.OrNull(string.Join(",", loop.All("TOO").Select(t => t.Element(2)).Where(t => t.Length > 0).Distinct())),
            Surfaces = [.. loop.All("TOO").SelectMany(t => t.Components(3)).Where(s => s.Length > 0).Distinct()],
        };

    private static ServiceLine? Shared(Loop loop, Segment service, int composite, int charge, int ordinal)
    {
        if (ElementText.Number(service.Element(charge)) is not { } amount)
        {
            return null;
        }

        var period = Period.Of(loop.First("DTP", "472"));
        var drug = loop.Children.Select(c => c.First("LIN")).FirstOrDefault(l => l?.Element(2) == "N4");
        return new ServiceLine
        {
            Number = int.TryParse(loop.First("LX")?.Element(1), out var number) ? number : ordinal,
            Code = CodeText.Canonical(service.Component(composite, 2)),
            System = System(service.Component(composite, 1)),
            Modifiers = [.. Enumerable.Range(3, 4).Select(part => service.Component(composite, part).ToUpperInvariant()).Where(m => m.Length > 0)],
            Charge = amount,
            From = period?.First,
            To = period?.Last,
            Ndc = drug is null ? null : ElementText.OrNull(CodeText.Canonical(drug.Element(3).Replace("-", "", StringComparison.Ordinal))),
            PriorAuthorization = ElementText.OrNull(loop.First("REF", "G1")?.Element(2) ?? ""),
            RenderingProvider = PartyMapper.Provider(loop.Entity("82")),
            Description = Description(service.Component(composite, 7), loop),
        };
    }

    private static string? Description(string inCode, Loop loop) =>
        ElementText.OrNull(string.Join("; ", loop.All("NTE").Select(n => n.Element(2)).Prepend(inCode).Where(t => t.Length > 0)));

    private static IReadOnlyList<int> Pointers(Segment service, int position) =>
        [.. service.Components(position).Select(p => ElementText.Number(p)).Where(p => p is > 0 and < 100).Select(p => (int)p!.Value)];

    private static CodeSystem System(string qualifier) => qualifier switch
    {
        "HC" => CodeSystem.Hcpcs,
        "AD" => CodeSystem.Cdt,
        "N4" => CodeSystem.Ndc,
        _ => CodeSystem.Unknown,
    };

    private static UnitKind Kind(string basis) => basis switch
    {
        "MJ" => UnitKind.Minutes,
        "DA" => UnitKind.Days,
        _ => UnitKind.Units,
    };
}
