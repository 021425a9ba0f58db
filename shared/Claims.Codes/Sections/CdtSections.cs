namespace Claims.Codes.Sections;

/// <summary>
/// Categories of dental procedure codes by their hundreds, as payers' public guides list them. Descriptions of single codes belong to the ADA
/// and are not here.
/// </summary>
internal static class CdtSections
{
    public static IReadOnlyList<CodeSection> All { get; } =
    [
        new("D0", "D0", "dental-diagnostic", "dental diagnostic oral evaluation examination radiograph"),
        new("D1", "D1", "dental-preventive", "dental preventive cleaning prophylaxis fluoride sealant"),
        new("D2", "D2", "dental-restorative", "dental restorative filling crown inlay tooth"),
        new("D3", "D3", "dental-endodontics", "dental endodontic root canal pulp"),
        new("D4", "D4", "dental-periodontics", "dental periodontal gum scaling root planing"),
        new("D50", "D58", "dental-prosthodontics", "dental removable denture prosthodontics"),
        new("D59", "D59", "dental-maxillofacial", "maxillofacial prosthetic"),
        new("D60", "D61", "dental-implants", "dental implant service"),
        new("D62", "D69", "dental-prosthodontics", "dental fixed bridge prosthodontics"),
        new("D7", "D7", "dental-surgery", "oral surgery tooth extraction jaw"),
        new("D8", "D8", "dental-orthodontics", "dental orthodontic braces appliance malocclusion"),
        new("D9", "D9", "dental-adjunctive", "dental adjunctive palliative anesthesia sedation cosmetic guard"),
    ];
}
