namespace Claims.Codes;

/// <summary>One code of a table, as the builder makes it and the file holds it.</summary>
/// <param name="Code">Without dots, upper case.</param>
/// <param name="IsBillable">False for headers, which only group codes.</param>
/// <param name="Coverage">
/// HCPCS coverage code (COV): C carrier judgement, D special instructions, I not payable, M not valid for Medicare, S no separate payment; 0
/// elsewhere.
/// </param>
/// <param name="From">First day, or null where the table does not say.</param>
/// <param name="To">Last day, or null while in force.</param>
/// <param name="Words">Ids of the words of its description, each once, ascending: what it is about, not how it is worded.</param>
internal sealed record CodeEntry(string Code, bool IsBillable, byte Coverage, DateOnly? From, DateOnly? To, int[] Words);
