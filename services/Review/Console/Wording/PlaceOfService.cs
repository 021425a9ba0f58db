namespace Claims.Review.Console.Wording;

/// <summary>Places of service by the codes that CMS publishes, in our own words.</summary>
public static class PlaceOfService
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["01"] = "pharmacy",
        ["02"] = "telehealth, not at the patient's home",
        ["03"] = "school",
        ["04"] = "homeless shelter",
        ["10"] = "telehealth, at the patient's home",
        ["11"] = "office",
        ["12"] = "home",
        ["13"] = "assisted living",
        ["14"] = "group home",
        ["15"] = "mobile unit",
        ["17"] = "walk-in retail clinic",
        ["19"] = "hospital outpatient, off campus",
        ["20"] = "urgent care",
        ["21"] = "hospital inpatient",
        ["22"] = "hospital outpatient, on campus",
        ["23"] = "emergency room",
        ["24"] = "ambulatory surgery",
        ["25"] = "birthing center",
        ["31"] = "skilled nursing",
        ["32"] = "nursing home",
        ["33"] = "custodial care",
        ["34"] = "hospice",
        ["41"] = "ambulance, land",
        ["42"] = "ambulance, air or water",
        ["49"] = "independent clinic",
        ["50"] = "federally qualified health center",
        ["51"] = "psychiatric inpatient",
        ["52"] = "psychiatric day hospital",
        ["53"] = "community mental health center",
        ["60"] = "mass immunization center",
        ["61"] = "inpatient rehabilitation",
        ["62"] = "outpatient rehabilitation",
        ["65"] = "dialysis",
        ["71"] = "public health clinic",
        ["72"] = "rural health clinic",
        ["81"] = "laboratory",
        ["99"] = "other place",
    };

    /// <summary>"11 (office)"; the code alone where it has no name here.</summary>
    public static string Of(string? code) => code is null ? "not stated" : s_names.TryGetValue(code, out var name) ? $"{code} ({name})" : code;
}
