using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>
/// Claim.item as service lines. An item whose details add up to its own price is a group, and its details are the lines. Items without a price
/// are common: what the priced ones leave of the claim's total is the charge of the first of them.
/// </summary>
internal static class FhirItemReader
{
    private const decimal Tolerance = 0.01m;

    public static IReadOnlyList<ServiceLine> Read(JsonPlace claim, decimal? total, IReadOnlyDictionary<int, Provider> careTeam)
    {
        var lines = claim.Objects("item").SelectMany(item => Flatten(item, careTeam, inherited: null)).ToList();
        var numbered = lines.Select((line, i) => line.Line with { Number = i + 1, Charge = line.Charge ?? 0 }).ToList();
        var unpriced = lines.FindIndex(line => line.Charge is null);
        var left = total - numbered.Sum(line => line.Charge);
        if (unpriced >= 0 && left > 0)
        {
            numbered[unpriced] = numbered[unpriced] with { Charge = left.Value };
        }

        return numbered;
    }

    private static List<(ServiceLine Line, decimal? Charge)> Flatten(JsonPlace item, IReadOnlyDictionary<int, Provider> careTeam, ServiceLine? inherited)
    {
        var (line, charge) = Line(item, careTeam, inherited);
        var details = item.Objects("detail").Concat(item.Objects("subDetail")).SelectMany(detail => Flatten(detail, careTeam, line)).ToList();
        var isGroup = details.Count > 0
            && (charge is null || Math.Abs(details.Sum(detail => detail.Charge ?? 0) - charge.Value) <= Tolerance)
            && details.Exists(detail => detail.Charge is not null);
        return isGroup ? details : [(line, charge)];
    }

    private static (ServiceLine Line, decimal? Charge) Line(JsonPlace item, IReadOnlyDictionary<int, Provider> careTeam, ServiceLine? inherited)
    {
        var product = item.Require("productOrService");
        var service = FhirCodeSystems.Best(product.Codings());
        var text = product?.IsObject == true ? product.Text("text") : null;
        if (product is not null && service is null && text is null)
        {
            product.Fault(FaultCodes.ValueMissing, "needs a coding with a code, or a text");
        }

        var units = item.Value("quantity") ?? 1;
        var price = item.Value("unitPrice");
        var (from, to) = item.Period("servicedPeriod");
        var day = item.Date("servicedDate");
        var members = item.Items("careTeamSequence").Select(sequence => sequence.AsInteger()).OfType<int>().ToList();
        var line = new ServiceLine
        {
            Number = 0,
            Code = service?.Code ?? Shorten(text),
            System = service?.System ?? CodeSystem.Unknown,
            Modifiers = item.Codes("modifier"),
            Units = units,
            Charge = 0,
            From = day ?? from ?? inherited?.From,
            To = day ?? to ?? inherited?.To,
            PlaceOfService = item.Code("locationCodeableConcept") ?? inherited?.PlaceOfService,
            RevenueCode = Revenue(item),
            DiagnosisPointers = Pointers(item) is { Count: > 0 } own ? own : inherited?.DiagnosisPointers ?? [],
            RenderingProvider = members.Select(careTeam.GetValueOrDefault).FirstOrDefault(provider => provider is not null),
            Tooth = item.Code("bodySite"),
            Surfaces = item.Codes("subSite"),
            Description = text,
        };
        return (line, item.Value("net") ?? Multiply(price, units));
    }

    private static List<int> Pointers(JsonPlace item) => item.Items("diagnosisSequence").Select(sequence => sequence.AsInteger()).OfType<int>().ToList();

    /// <summary>Only revenue codes of four digits are kept; the specification's examples carry placeholders.</summary>
    private static string? Revenue(JsonPlace item) => item.Code("revenue") is { Length: 4 } code && code.All(char.IsAsciiDigit) ? code : null;

    private static decimal? Multiply(decimal? price, decimal units)
    {
        // Prices and quantities come from outside: a product beyond decimal's range is left to validation as an absurd amount.
        return price is null ? null : Math.Abs((double)price.Value * (double)units) < 1e15 ? price * units : decimal.MaxValue;
    }

    private static string Shorten(string? text) => text is null ? "" : text.Length <= 100 ? text : text[..100];
}
