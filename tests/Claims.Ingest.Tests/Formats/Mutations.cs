namespace Claims.Ingest.Tests.Formats;

/// <summary>Seeded damage to bytes: cut, flipped, doubled, shuffled, nested.</summary>
internal static class Mutations
{
    public static byte[] Damage(byte[] original, Random random)
    {
        var bytes = (byte[])original.Clone();
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var i = 0; i < 1 + random.Next(20); i++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
            case 2:
                var at = random.Next(bytes.Length);
                return [.. bytes[..at], .. bytes[random.Next(bytes.Length)..], .. bytes[at..]];
            case 3:
                return [.. bytes[..random.Next(bytes.Length)], .. Enumerable.Repeat((byte)"[{\"9e,:"[random.Next(7)], random.Next(5_000)), .. bytes];
            default:
                var (first, second) = (random.Next(bytes.Length), random.Next(bytes.Length));
                (bytes[first], bytes[second]) = (bytes[second], bytes[first]);
                return bytes;
        }
    }
}
