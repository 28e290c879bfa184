/// Pictures. In: photos are checked, turned upright, freed of what the camera wrote into them, made
/// small and kept in the database ([Pictures]); a photo that a messenger holds is fetched after the
/// turn that mentioned it ([PictureSource]). Charts and codes for cameras are painted by Okno
/// itself ([BarChart], [HeatMap], [QrCode]). Out: `/media/{id}`, where the id cannot be guessed.
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"script", "resident", "operations", "planning", "storage"})
@NullMarked
package city.okno.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
