using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Json;

/// <summary>A service line of a canonical claim.</summary>
internal static class CanonicalLineReader
{
    public static ServiceLine Line(JsonPlace place)
    {
        var line = new ServiceLine
        {
            Number = place.Require("number")?.AsInteger() ?? 0,
            Code = CanonicalPartReader.Code(place.RequireText("code")),
            System = place.Choice("system", CodeSystem.Hcpcs),
            Modifiers = Texts(place, "modifiers"),
            Units = place.Number("units") ?? 1,
            UnitKind = place.Choice("unitKind", UnitKind.Units),
            Charge = place.Require("charge")?.AsNumber() ?? 0,
            From = place.Date("from"),
            To = place.Date("to"),
            PlaceOfService = place.Text("placeOfService"),
            RevenueCode = place.Text("revenueCode"),
            Ndc = place.Text("ndc"),
            PriorAuthorization = place.Text("priorAuthorization"),
            DiagnosisPointers = place.Items("diagnosisPointers").Select(item => item.AsInteger()).OfType<int>().ToList(),
            RenderingProvider = CanonicalPartReader.Provider(place.Find("renderingProvider")),
            Tooth = place.Text("tooth"),
            Surfaces = Texts(place, "surfaces"),
            Description = place.Text("description"),
        };
        place.ReportUnknown();
        return line;
    }

    private static List<string> Texts(JsonPlace place, string property) => place.Items(property).Select(item => item.AsText()).OfType<string>().ToList();
}
