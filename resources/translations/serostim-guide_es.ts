<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Drawing</name>
    <message>
        <source>plus</source>
        <translation>más</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <extracomment>of a chart: two numbers and their unit, such as &quot;pounds&quot;</extracomment>
        <translation>de %1 a %2 %3</translation>
    </message>
    <message>
        <source>Code for a phone&apos;s camera</source>
        <translation>Código para la cámara de un teléfono</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dibujo</translation>
    </message>
</context>
<context>
    <name>FigureTables</name>
    <message>
        <source>cannot be shown: ask your care team</source>
        <translation>no se puede mostrar: pregunte a su equipo médico</translation>
    </message>
    <message>
        <source>Gap: %1</source>
        <translation>Diferencia: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 &quot;Weight&quot;, %2 &quot;middle value (median)&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 out of 100</source>
        <translation>%1 de cada 100</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 &quot;Lean body mass, Weight&quot;, %2 &quot;Counted: only people who …&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Fuente: %1.</translation>
    </message>
    <message>
        <source>Sources: %1.</source>
        <translation>Fuentes: %1.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Gap to placebo</source>
        <translation>Diferencia con el placebo</translation>
    </message>
    <message>
        <source>the others are compared with this</source>
        <translation>los demás se comparan con este</translation>
    </message>
    <message>
        <source>Weeks: %1. Told as: %2.</source>
        <extracomment>%1 number of weeks, %2 &quot;middle value (median)&quot;</extracomment>
        <translation>Semanas: %1. Se expresa como: %2.</translation>
    </message>
    <message>
        <source>Did not</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Qué se midió</translation>
    </message>
</context>
<context>
    <name>HarmWords</name>
    <message>
        <source>fewer than %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 &quot;middle value (median)&quot;, %2 &quot;Counted: only people who …&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;Lean body mass, Weight&quot;, %2 &quot;middle value (median). Counted: …&quot;
----------
%1 &quot;Serostim Guide&quot;, %2 &quot;Trial results&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>Questions to ask my care team</source>
        <translation>Preguntas para mi equipo médico</translation>
    </message>
    <message>
        <source>%1: handout</source>
        <extracomment>%1 &quot;Serostim Guide&quot;</extracomment>
        <translation>%1: folleto</translation>
    </message>
    <message>
        <source>Label or maker</source>
        <translation>Etiqueta oficial o fabricante</translation>
    </message>
    <message>
        <source>Expert&apos;s opinion</source>
        <translation>Opinión de un experto</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What to tell them</source>
        <translation>Qué decirles</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera at this code to call.</source>
        <translation>Para llamar, apunte la cámara de un teléfono a este código.</translation>
    </message>
    <message>
        <source>%1: %2. %3.</source>
        <extracomment>the name, number and hours of a telephone line</extracomment>
        <translation>%1: %2. %3.</translation>
    </message>
    <message>
        <source>My doctor or nurse</source>
        <translation>Mi médico o el personal de enfermería</translation>
    </message>
    <message>
        <source>Clinic phone number</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message>
        <source>Phone number at night or on a weekend</source>
        <translation>Teléfono para la noche o el fin de semana</translation>
    </message>
    <message>
        <source>My next visit: day and time</source>
        <translation>Mi próxima visita: día y hora</translation>
    </message>
    <message>
        <source>My next steps</source>
        <translation>Mis próximos pasos</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Qué significan las palabras</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>About this paper</source>
        <translation>Acerca de este papel</translation>
    </message>
    <message>
        <source>Content %1 of %2. Printed on %3.</source>
        <translation>Contenido %1 del %2. Impreso el %3.</translation>
    </message>
    <message>
        <source>These numbers cannot be shown. Ask your care team.</source>
        <translation>Estos números no se pueden mostrar. Pregunte a su equipo médico.</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 &quot;pounds&quot;</extracomment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Out of 100 people</source>
        <extracomment>the head of a column of pictures</extracomment>
        <translation>De cada 100 personas</translation>
    </message>
    <message>
        <source>For my visit</source>
        <translation>Para mi visita</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Impreso el %1</translation>
    </message>
    <message>
        <source>Private. Fold the paper so that this page is outside. What I wrote is on the next pages.</source>
        <translation>Privado. Doble el papel de modo que esta página quede por fuera. Lo que escribí está en las páginas siguientes.</translation>
    </message>
    <message>
        <source>What I want to talk about</source>
        <translation>Temas para hablar</translation>
    </message>
    <message>
        <source>What I feel</source>
        <translation>Lo que siento</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mi visita</translation>
    </message>
    <message>
        <source>Nothing is collected yet.</source>
        <translation>Todavía no ha agregado nada.</translation>
    </message>
    <message>
        <source>My questions, most important first</source>
        <translation>Mis preguntas, primero las más importantes</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mis notas</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>Most important first. Write the answers on the lines.</source>
        <translation>Primero las más importantes. Escriba las respuestas en las líneas.</translation>
    </message>
    <message>
        <source>For next time</source>
        <translation>Para la próxima vez</translation>
    </message>
    <message>
        <source>What we talked about</source>
        <translation>De qué hablamos</translation>
    </message>
    <message>
        <source>No topic was marked as covered.</source>
        <translation>No se marcó ningún tema como visto.</translation>
    </message>
    <message>
        <source>From our talk</source>
        <translation>De nuestra charla</translation>
    </message>
    <message>
        <source>Notes of the one who explained</source>
        <translation>Notas de quien explicó</translation>
    </message>
    <message>
        <source>%1: the whole guide</source>
        <extracomment>%1 &quot;Serostim Guide&quot;</extracomment>
        <translation>%1: toda la guía</translation>
    </message>
    <message>
        <source>My care team&apos;s number</source>
        <translation>Teléfono de mi equipo médico</translation>
    </message>
    <message>
        <source>At night or on a weekend</source>
        <translation>Noche o fin de semana</translation>
    </message>
    <message>
        <source>My pharmacy</source>
        <translation>Mi farmacia</translation>
    </message>
    <message>
        <source>safety page|this page|My visit</source>
        <extracomment>what a sentence speaks of that is on the screen and not on paper, parted by &quot;|&quot;</extracomment>
        <translation>página de seguridad|esta página|Mi visita</translation>
    </message>
    <message>
        <source>HIV|AIDS|wasting|cachexia</source>
        <extracomment>words that tell which disease a sentence is about, parted by &quot;|&quot;</extracomment>
        <translation>VIH|sida|emaciación|desgaste|caquexia</translation>
    </message>
    <message>
        <source>It calls %1.</source>
        <extracomment>%1 a telephone number</extracomment>
        <translation>Llama al %1.</translation>
    </message>
    <message>
        <source>Most important first.</source>
        <translation>Primero las más importantes.</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Sobre esta página</translation>
    </message>
    <message>
        <source>Content %1 of %2. Saved on %3.</source>
        <translation>Contenido %1 del %2. Guardado el %3.</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Guardado el %1</translation>
    </message>
    <message>
        <source>Private. Keep this file in a safe place.</source>
        <translation>Privado. Guarde este archivo en un lugar seguro.</translation>
    </message>
    <message>
        <source>Content %1 of %2.</source>
        <extracomment>%1 version of the content, %2 its date</extracomment>
        <translation>Contenido %1 del %2.</translation>
    </message>
    <message>
        <source>Questions that are left</source>
        <translation>Preguntas que quedan</translation>
    </message>
    <message>
        <source>What we covered</source>
        <translation>Lo que vimos</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Reviewed by %1, clinician, on %2.</source>
        <translation>Revisado por %1, profesional de la salud, el %2.</translation>
    </message>
    <message>
        <source>Translation reviewed by %1, medical translator, on %2.</source>
        <translation>Traducción revisada por %1, de traducción médica, el %2.</translation>
    </message>
    <message>
        <source>Signed by a clinician: %1 of %2 statements.</source>
        <translation>Firmadas por un profesional de la salud: %1 de %2 afirmaciones.</translation>
    </message>
    <message>
        <source>Translation signed by a medical translator: %1 of %2 statements.</source>
        <translation>Traducción firmada por un traductor médico: %1 de %2 afirmaciones.</translation>
    </message>
</context>
<context>
    <name>TrialCheck</name>
    <message>
        <source>placebo is compared with itself</source>
        <translation>el placebo se compara consigo mismo</translation>
    </message>
    <message>
        <source>a difference from placebo is missing</source>
        <translation>falta una diferencia con el placebo</translation>
    </message>
    <message>
        <source>a difference from placebo does not follow from its results</source>
        <translation>una diferencia con el placebo no concuerda con sus resultados</translation>
    </message>
    <message>
        <source>the placebo group is missing</source>
        <translation>falta el grupo de placebo</translation>
    </message>
    <message>
        <source>the result of the group “%1” is missing or not possible</source>
        <translation>el resultado del grupo “%1” falta o no es posible</translation>
    </message>
    <message>
        <source>it does not say whether results are averages or medians</source>
        <translation>no dice si los resultados son promedios o medianas</translation>
    </message>
    <message>
        <source>its unit is not known</source>
        <translation>no se conoce su unidad</translation>
    </message>
    <message>
        <source>it does not say who was counted</source>
        <translation>no dice a quiénes se contó</translation>
    </message>
    <message>
        <source>it does not say after how many weeks</source>
        <translation>no dice después de cuántas semanas</translation>
    </message>
    <message>
        <source>the count of the group “%1” is not one out of 100</source>
        <translation>la cantidad del grupo “%1” no es de cada 100</translation>
    </message>
    <message>
        <source>its axis does not hold zero and every result in 20 steps</source>
        <translation>su eje no incluye el cero y todos los resultados en 20 pasos</translation>
    </message>
</context>
<context>
    <name>Typeset</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>The page cannot be set.</source>
        <translation>No se puede preparar la página.</translation>
    </message>
    <message>
        <source>The file could not be saved: %1.</source>
        <translation>No se pudo guardar el archivo: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room, and try again.</source>
        <translation>Elija otra carpeta o libere espacio, e intente otra vez.</translation>
    </message>
    <message>
        <source>this is a device, not a file</source>
        <translation>esto es un dispositivo, no un archivo</translation>
    </message>
</context>
<context>
    <name>WebPage</name>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
</context>
<context>
    <name>charts::BarChart</name>
    <message>
        <source>%1 less than placebo</source>
        <translation>%1 menos que con placebo</translation>
    </message>
    <message>
        <source>%1 more than placebo</source>
        <translation>%1 más que con placebo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>más</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>menos</translation>
    </message>
</context>
<context>
    <name>charts::PeopleChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>de 100</translation>
    </message>
</context>
<context>
    <name>charts::StudyFlow</name>
    <message>
        <source>Group: %1</source>
        <translation>Grupo: %1</translation>
    </message>
    <message>
        <source>Group: %1, %2</source>
        <translation>Grupo: %1, %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>%1 &quot;At the start&quot;, %2 &quot;757 people&quot;, %3 a sentence or two</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>counselling::Closing</name>
    <message>
        <source>Before you go</source>
        <translation>Antes de irse</translation>
    </message>
    <message>
        <source>What we covered</source>
        <translation>Lo que vimos</translation>
    </message>
    <message>
        <source>Nothing is ticked yet.</source>
        <translation>Todavía no hay nada marcado.</translation>
    </message>
    <message>
        <source>Not covered, for next time</source>
        <translation>Sin ver, para la próxima vez</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a topic, %2 how it went when the patient was asked to say it back</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What will you do next?</source>
        <translation>¿Qué hará ahora?</translation>
    </message>
    <message>
        <source>In your own words. Three things at most.</source>
        <translation>En sus propias palabras. Tres cosas como máximo.</translation>
    </message>
    <message>
        <source>Next step %1</source>
        <translation>Próximo paso %1</translation>
    </message>
    <message>
        <source>Questions that are left</source>
        <translation>Preguntas que quedan</translation>
    </message>
    <message>
        <source>Print or save our talk</source>
        <translation>Imprimir o guardar nuestra charla</translation>
    </message>
    <message>
        <source>End and clear everything</source>
        <translation>Terminar y borrar todo</translation>
    </message>
    <message>
        <source>End the talk and clear everything? Ticks, notes, next steps and questions cannot be brought back.</source>
        <translation>¿Terminar la charla y borrar todo? Las marcas, las notas, los próximos pasos y las preguntas no se pueden recuperar.</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>No, seguir</translation>
    </message>
    <message>
        <source>Yes, end and clear</source>
        <translation>Sí, terminar y borrar</translation>
    </message>
</context>
<context>
    <name>counselling::NotesPanel</name>
    <message>
        <source>Hide my notes</source>
        <translation>Ocultar mis notas</translation>
    </message>
    <message>
        <source>Show my notes</source>
        <translation>Mostrar mis notas</translation>
    </message>
    <message>
        <source>Notes of the one who explains. Hide them before the other person looks.</source>
        <translation>Notas de quien explica. Ocúltelas antes de que la otra persona mire.</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mis notas</translation>
    </message>
    <message>
        <source>Put my notes on the paper</source>
        <translation>Poner mis notas en el papel</translation>
    </message>
</context>
<context>
    <name>counselling::Outcome</name>
    <message>
        <source>Said it in their own words</source>
        <translation>Lo dijo con sus propias palabras</translation>
    </message>
    <message>
        <source>We went over it again</source>
        <translation>Lo repasamos juntos</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
</context>
<context>
    <name>counselling::Outline</name>
    <message>
        <source>Our talk</source>
        <translation>Nuestra charla</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>Tema siguiente</translation>
    </message>
    <message>
        <source>Covered: %1</source>
        <extracomment>%1 is the name of a topic; a box that is ticked or not</extracomment>
        <translation>Visto: %1</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Antes de irse</translation>
    </message>
    <message>
        <source>%1 of %2 covered</source>
        <translation>%1 de %2 vistos</translation>
    </message>
    <message>
        <source>Our talk: %1</source>
        <extracomment>%1 &quot;2 of 8 covered&quot;</extracomment>
        <translation>Nuestra charla: %1</translation>
    </message>
    <message>
        <source>%1, %2 min</source>
        <extracomment>%1 &quot;2 of 8 covered&quot;, %2 minutes</extracomment>
        <translation>%1, %2 min</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Está aquí</translation>
    </message>
</context>
<context>
    <name>counselling::TeachBackScreen</name>
    <message>
        <source>I want to be sure that I explained it well.</source>
        <translation>Quiero asegurarme de haberlo explicado bien.</translation>
    </message>
    <message>
        <source>This is about my words, not about your memory. How would you tell it to a friend?</source>
        <translation>Se trata de mis palabras, no de su memoria. ¿Cómo se lo contaría a un amigo?</translation>
    </message>
    <message>
        <source>Show what we mean</source>
        <translation>Mostrar lo que queremos decir</translation>
    </message>
    <message>
        <source>Hide what we mean</source>
        <translation>Ocultar lo que queremos decir</translation>
    </message>
    <message>
        <source>Say it another way</source>
        <translation>Decirlo de otra manera</translation>
    </message>
    <message>
        <source>Hide the other way</source>
        <translation>Ocultar la otra manera</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>¿Cómo fue?</translation>
    </message>
    <message>
        <source>This is no test. It only shows what to come back to. You may leave it out.</source>
        <translation>Esto no es un examen. Solo muestra qué conviene retomar. Puede dejarlo en blanco.</translation>
    </message>
    <message>
        <source>Go on to the next topic</source>
        <translation>Pasar al tema siguiente</translation>
    </message>
    <message>
        <source>Back to this topic</source>
        <translation>Volver a este tema</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>En sus propias palabras</translation>
    </message>
</context>
<context>
    <name>guide::Dates</name>
    <message>
        <source>MMMM d, yyyy</source>
        <extracomment>how a date is written; the letters are those of QLocale::toString</extracomment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>host::FileLock</name>
    <message>
        <source>Another program has this folder in use and does not let go of it.</source>
        <translation>Otro programa está usando esta carpeta y no la libera.</translation>
    </message>
    <message>
        <source>End other copies of the guide, or restart this computer.</source>
        <translation>Cierre las demás copias de la guía o reinicie esta computadora.</translation>
    </message>
</context>
<context>
    <name>host::Files</name>
    <message>
        <source>Put an ordinary, readable file there.</source>
        <translation>Ponga ahí un archivo común que se pueda leer.</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>No se pudo escribir el archivo: %1.</translation>
    </message>
    <message>
        <source>Make sure that its folder is there, is writable and has room.</source>
        <translation>Asegúrese de que su carpeta exista, permita escribir y tenga espacio.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>No se puede abrir el archivo: %1.</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>Este no es un archivo común.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>The file is larger than it may be.</source>
        <translation>El archivo es más grande de lo permitido.</translation>
    </message>
    <message>
        <source>Put the whole file there again.</source>
        <translation>Vuelva a poner ahí el archivo completo.</translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>El archivo cambió mientras se leía.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
</context>
<context>
    <name>host::StateFolder</name>
    <message>
        <source>Nothing is kept over a restart until the account that the guide runs as can write to this folder.</source>
        <translation>Nada se guarda de un inicio al siguiente hasta que la cuenta que usa la guía pueda escribir en esta carpeta.</translation>
    </message>
    <message>
        <source>There is no folder to keep anything in.</source>
        <translation>No hay carpeta donde guardar nada.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder.</source>
        <translation>No se puede escribir nada en la carpeta.</translation>
    </message>
    <message>
        <source>The file is damaged or of another version.</source>
        <translation>El archivo está dañado o es de otra versión.</translation>
    </message>
</context>
<context>
    <name>kiosk::CleaningScreen</name>
    <message>
        <source>Clean the screen now</source>
        <translation>Limpie la pantalla ahora</translation>
    </message>
    <message>
        <source>Touches and keys do nothing until the time is over.</source>
        <translation>Los toques y las teclas no hacen nada hasta que se acabe el tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::Config</name>
    <message>
        <source>There are more faults: %1.</source>
        <translation>Hay más fallas: %1.</translation>
    </message>
    <message>
        <source>Mend the first ones and check again.</source>
        <translation>Corrija las primeras y compruebe otra vez.</translation>
    </message>
    <message>
        <source>This line is no setting: “%1”.</source>
        <translation>Esta línea no es un ajuste: “%1”.</translation>
    </message>
    <message>
        <source>Write it as “key = value”, or begin it with #.</source>
        <translation>Escríbala como “clave = valor”, o empiécela con #.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>No existe ese ajuste.</translation>
    </message>
    <message>
        <source>See the manual page serostim-guide.conf(5) for all of them.</source>
        <translation>La página de manual serostim-guide.conf(5) los muestra todos.</translation>
    </message>
    <message>
        <source>This is set twice; the first line counts.</source>
        <translation>Este ajuste está dos veces; vale la primera línea.</translation>
    </message>
    <message>
        <source>Remove one of the lines.</source>
        <translation>Borre una de las líneas.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>“%1” cannot be used here; instead counts: %2.</source>
        <translation>“%1” no se puede usar aquí; en su lugar vale: %2.</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>Escriba %1.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>The file sets nothing; all defaults count, as a kiosk.</source>
        <translation>El archivo no ajusta nada; valen todos los valores normales, como quiosco.</translation>
    </message>
    <message>
        <source>The file is no text; all defaults count, as a kiosk.</source>
        <translation>El archivo no es texto; valen todos los valores normales, como quiosco.</translation>
    </message>
    <message>
        <source>Write it anew; the manual page serostim-guide.conf(5) tells how.</source>
        <translation>Escríbalo de nuevo; la página de manual serostim-guide.conf(5) dice cómo.</translation>
    </message>
    <message>
        <source>There is no such file; all defaults count.</source>
        <translation>Ese archivo no existe; valen todos los valores normales.</translation>
    </message>
    <message>
        <source>--config is not used where there is a system file, so that no account can loosen what that sets.</source>
        <translation>--config no se usa donde hay un archivo del sistema, para que ninguna cuenta pueda aflojar lo que ese archivo ajusta.</translation>
    </message>
    <message>
        <source>Start the guide without --config, or change the system file.</source>
        <translation>Inicie la guía sin --config, o cambie el archivo del sistema.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>a number from 5.0 to 100.0, or 0</source>
        <translation>un número de 5.0 a 100.0, o 0</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>uno de estos: %1</translation>
    </message>
    <message>
        <source>two times such as 20:00-07:00, or nothing</source>
        <translation>dos horas como 20:00-07:00, o nada</translation>
    </message>
    <message>
        <source>the name of a printer as “lpstat -e” lists it, or nothing</source>
        <translation>el nombre de una impresora como lo muestra “lpstat -e”, o nada</translation>
    </message>
</context>
<context>
    <name>kiosk::CoreDumps</name>
    <message>
        <source>After a crash, memory could be written to the disk.</source>
        <translation>Después de una falla, la memoria podría escribirse en el disco.</translation>
    </message>
    <message>
        <source>Set LimitCORE=0 in the service that starts the guide.</source>
        <translation>Ponga LimitCORE=0 en el servicio que inicia la guía.</translation>
    </message>
</context>
<context>
    <name>kiosk::IdleWarning</name>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>Ya terminé</translation>
    </message>
    <message>
        <source>We will clear this screen to keep your visit private.</source>
        <translation>Borraremos esta pantalla para que su visita siga siendo privada.</translation>
    </message>
    <message numerus="yes">
        <source>second(s) left</source>
        <translation>
            <numerusform>segundo</numerusform>
            <numerusform>segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::Keyboard</name>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Borrar la última letra</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Mover a la izquierda</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Mover a la derecha</translation>
    </message>
    <message>
        <source>ABC</source>
        <extracomment>On the key that shows letters again, as it is usual on keyboards</extracomment>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123: numbers and signs</source>
        <translation>123: números y signos</translation>
    </message>
    <message>
        <source>ABC: letters</source>
        <translation>ABC: letras</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>kiosk::KioskWindow</name>
    <message>
        <source>Guide for visitors</source>
        <translation>Guía para visitantes</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este quiosco</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Ocultar ya</translation>
    </message>
    <message>
        <source>Hide now: clear everything</source>
        <translation>Ocultar ya: borrar todo</translation>
    </message>
</context>
<context>
    <name>kiosk::Pin</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>A PIN has digits only, 0 to 9.</source>
        <translation>Un PIN tiene solo números, del 0 al 9.</translation>
    </message>
    <message>
        <source>The PIN is too short; it needs 6 digits at least.</source>
        <translation>El PIN es demasiado corto; necesita al menos 6 números.</translation>
    </message>
    <message>
        <source>The PIN is too long; 12 digits are the most.</source>
        <translation>El PIN es demasiado largo; puede tener 12 números como máximo.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess.</source>
        <translation>Este PIN es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>There is not enough memory to set a PIN.</source>
        <translation>No hay memoria suficiente para poner un PIN.</translation>
    </message>
    <message>
        <source>Close other programs first.</source>
        <translation>Cierre primero otros programas.</translation>
    </message>
    <message>
        <source>Staff cannot leave the kiosk; run serostim-guide --set-pin.</source>
        <translation>El personal no puede salir del quiosco; ejecute serostim-guide --set-pin.</translation>
    </message>
    <message>
        <source>No PIN is set.</source>
        <translation>No hay ningún PIN.</translation>
    </message>
    <message>
        <source>The PIN file is damaged.</source>
        <translation>El archivo del PIN está dañado.</translation>
    </message>
</context>
<context>
    <name>kiosk::PinPad</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Type the staff number.</source>
        <translation>Escriba el número del personal.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No staff number is set on this computer. The administrator sets one with: serostim-guide --set-pin</source>
        <translation>En esta computadora no hay número del personal. El administrador lo pone con: serostim-guide --set-pin</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Espere %n segundo e intente otra vez.</numerusform>
            <numerusform>Espere %n segundos e intente otra vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the number. Try again.</source>
        <translation>Ese no es el número. Intente otra vez.</translation>
    </message>
    <message>
        <source>No digit yet</source>
        <translation>Ninguna cifra todavía</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n cifra escrita</numerusform>
            <numerusform>%n cifras escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::PrintLimits</name>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>This is %1 pages long; %2 can be printed here.</source>
        <translation>Esto tiene %1 páginas; aquí se pueden imprimir %2.</translation>
    </message>
    <message>
        <source>Print a shorter paper, or ask the staff.</source>
        <translation>Imprima una hoja más corta, o pregunte al personal.</translation>
    </message>
    <message>
        <source>You have printed all that one person can print here.</source>
        <translation>Usted ya imprimió todo lo que una persona puede imprimir aquí.</translation>
    </message>
    <message>
        <source>Please ask the staff if you need more.</source>
        <translation>Pregunte al personal si necesita más.</translation>
    </message>
    <message>
        <source>Too much was printed here in the last hour.</source>
        <translation>Se imprimió demasiado aquí en la última hora.</translation>
    </message>
    <message>
        <source>Please ask the staff, or try again later.</source>
        <translation>Pregunte al personal, o inténtelo más tarde.</translation>
    </message>
</context>
<context>
    <name>kiosk::SingleInstance</name>
    <message>
        <source>The guide is already running here.</source>
        <translation>La guía ya está abierta aquí.</translation>
    </message>
    <message>
        <source>Use that one, or end it first.</source>
        <translation>Use esa, o ciérrela primero.</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffLog</name>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Started with built-in content after several crashes</source>
        <translation>Inicio con el contenido incorporado, después de varias fallas</translation>
    </message>
    <message>
        <source>Asked for staff after many crashes</source>
        <translation>Se pidió ayuda del personal después de muchas fallas</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Something is wrong in the system file</source>
        <translation>Algo está mal en el archivo del sistema</translation>
    </message>
    <message>
        <source>Nothing can be kept over a restart</source>
        <translation>No se puede guardar nada de un inicio al siguiente</translation>
    </message>
    <message>
        <source>The content cannot be used; built-in content is shown</source>
        <translation>El contenido no se puede usar; se muestra el contenido incorporado</translation>
    </message>
    <message>
        <source>The printer did not take a job</source>
        <translation>La impresora no aceptó un trabajo</translation>
    </message>
    <message>
        <source>Reading aloud does not work</source>
        <translation>La lectura en voz alta no funciona</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN incorrecto</translation>
    </message>
    <message>
        <source>PIN not looked at: too many wrong ones</source>
        <translation>PIN no revisado: demasiados incorrectos</translation>
    </message>
    <message>
        <source>Staff entered the PIN</source>
        <translation>El personal puso el PIN</translation>
    </message>
    <message>
        <source>Staff left the kiosk</source>
        <translation>El personal salió del quiosco</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>A stuck key or screen ended a visit</source>
        <translation>Una tecla o pantalla atascada terminó una visita</translation>
    </message>
    <message>
        <source>A second start was refused</source>
        <translation>Se rechazó un segundo inicio</translation>
    </message>
    <message>
        <source>Somebody tried to leave the guide</source>
        <translation>Alguien intentó salir de la guía</translation>
    </message>
    <message>
        <source>Newer content was taken</source>
        <translation>Se aceptó contenido más nuevo</translation>
    </message>
    <message>
        <source>Newer content was refused</source>
        <translation>Se rechazó contenido más nuevo</translation>
    </message>
    <message>
        <source>The content before is shown again</source>
        <translation>Se vuelve a mostrar el contenido anterior</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffMenu</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Back to the start screen</source>
        <translation>Volver a la pantalla de inicio</translation>
    </message>
    <message>
        <source>About this kiosk</source>
        <translation>Sobre este quiosco</translation>
    </message>
</context>
<context>
    <name>look::Accessibility</name>
    <message>
        <source>Level %1</source>
        <extracomment>of a heading: 1 is the main one of a screen</extracomment>
        <translation>Nivel %1</translation>
    </message>
</context>
<context>
    <name>look::Entry</name>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>look::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>pack::Digest</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>Copy it again, from a medium that is whole.</source>
        <translation>Cópielo otra vez, desde un medio en buen estado.</translation>
    </message>
    <message>
        <source>The file is too large to be a content pack.</source>
        <translation>El archivo es demasiado grande para ser un paquete de contenido.</translation>
    </message>
    <message>
        <source>Take the pack&apos;s own file.</source>
        <translation>Use el archivo del paquete mismo.</translation>
    </message>
</context>
<context>
    <name>pack::Key</name>
    <message>
        <source>This is no public key of minisign.</source>
        <translation>Esto no es una clave pública de minisign.</translation>
    </message>
    <message>
        <source>public key</source>
        <translation>clave pública</translation>
    </message>
    <message>
        <source>Take the file that “minisign -G” wrote, its name ends in .pub.</source>
        <translation>Use el archivo que escribió “minisign -G”; su nombre termina en .pub.</translation>
    </message>
</context>
<context>
    <name>pack::Manifest</name>
    <message>
        <source>description of the content pack</source>
        <translation>descripción del paquete de contenido</translation>
    </message>
    <message>
        <source>Ask for the content pack anew.</source>
        <translation>Pida de nuevo el paquete de contenido.</translation>
    </message>
    <message>
        <source>The pack&apos;s description is not understood at “%1”.</source>
        <translation>La descripción del paquete no se entiende en “%1”.</translation>
    </message>
    <message>
        <source>The pack&apos;s description is too long.</source>
        <translation>La descripción del paquete es demasiado larga.</translation>
    </message>
    <message>
        <source>This is no content pack of this guide.</source>
        <translation>Esto no es un paquete de contenido de esta guía.</translation>
    </message>
    <message>
        <source>The pack was made for a newer guide.</source>
        <translation>El paquete se hizo para una guía más nueva.</translation>
    </message>
    <message>
        <source>The pack&apos;s description says more than it may.</source>
        <translation>La descripción del paquete dice más de lo permitido.</translation>
    </message>
</context>
<context>
    <name>pack::Signature</name>
    <message>
        <source>content pack</source>
        <translation>paquete de contenido</translation>
    </message>
    <message>
        <source>Copy both files of the pack again, from where they came.</source>
        <translation>Copie otra vez los dos archivos del paquete, desde donde vinieron.</translation>
    </message>
    <message>
        <source>The pack is not signed: its signature file is none.</source>
        <translation>El paquete no está firmado: su archivo de firma no es válido.</translation>
    </message>
    <message>
        <source>The pack&apos;s signature is of an old kind that is not taken.</source>
        <translation>La firma del paquete es de un tipo antiguo que no se acepta.</translation>
    </message>
    <message>
        <source>Have it signed again, without minisign&apos;s option -l.</source>
        <translation>Pida que lo firmen de nuevo, sin la opción -l de minisign.</translation>
    </message>
    <message>
        <source>This guide was built without keys, so it takes no content packs.</source>
        <translation>Esta guía se hizo sin claves; por eso no acepta paquetes de contenido.</translation>
    </message>
    <message>
        <source>Install a guide that was built with keys.</source>
        <translation>Instale una guía hecha con claves.</translation>
    </message>
    <message>
        <source>The pack is signed with a key that this guide does not know: %1.</source>
        <translation>El paquete está firmado con una clave que esta guía no conoce: %1.</translation>
    </message>
    <message>
        <source>Take packs only from where the guide came from. A newer guide may know the key.</source>
        <translation>Acepte paquetes solo de donde vino la guía. Tal vez una guía más nueva conozca la clave.</translation>
    </message>
    <message>
        <source>The pack&apos;s file is not the one that was signed.</source>
        <translation>El archivo del paquete no es el que se firmó.</translation>
    </message>
    <message>
        <source>The pack&apos;s description is not the one that was signed.</source>
        <translation>La descripción del paquete no es la que se firmó.</translation>
    </message>
</context>
<context>
    <name>pages::About</name>
    <message>
        <source>This edition</source>
        <translation>Esta edición</translation>
    </message>
    <message>
        <source>Program version %1</source>
        <translation>Versión del programa: %1</translation>
    </message>
    <message>
        <source>Content version %1, number %2</source>
        <translation>Versión del contenido: %1, número %2</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>Contenido del %1</translation>
    </message>
    <message>
        <source>Next review by %1</source>
        <translation>Próxima revisión: a más tardar el %1</translation>
    </message>
</context>
<context>
    <name>pages::BodyMap</name>
    <message>
        <source>Part of the body</source>
        <translation>Parte del cuerpo</translation>
    </message>
</context>
<context>
    <name>pages::CheckCard</name>
    <message>
        <source>Say it aloud or think it through. This is not a test, and nothing is kept.</source>
        <translation>Dígalo en voz alta o piénselo con calma. Esto no es un examen y no se guarda nada.</translation>
    </message>
    <message>
        <source>Not clear? Say it another way</source>
        <translation>¿No está claro? Verlo de otra manera</translation>
    </message>
    <message>
        <source>Hide the other way</source>
        <translation>Ocultar la otra manera</translation>
    </message>
    <message>
        <source>Show what we mean</source>
        <translation>Mostrar lo que queremos decir</translation>
    </message>
    <message>
        <source>Hide what we mean</source>
        <translation>Ocultar lo que queremos decir</translation>
    </message>
</context>
<context>
    <name>pages::FactBoxCard</name>
    <message>
        <source>Copy this table</source>
        <translation>Copiar esta tabla</translation>
    </message>
    <message>
        <source>Preparing the page …</source>
        <translation>Preparando la página…</translation>
    </message>
    <message>
        <source>benefits-and-risks.pdf</source>
        <extracomment>the name of a file; it names neither the medicine nor the disease</extracomment>
        <translation>beneficios-y-riesgos.pdf</translation>
    </message>
    <message>
        <source>Save this table as PDF</source>
        <translation>Guardar esta tabla como PDF</translation>
    </message>
    <message>
        <source>Save this table as web page</source>
        <translation>Guardar esta tabla como página web</translation>
    </message>
</context>
<context>
    <name>pages::FitCard</name>
    <message>
        <source>Call %1</source>
        <extracomment>%1 is a phone number</extracomment>
        <translation>Llame al %1</translation>
    </message>
</context>
<context>
    <name>pages::HarmsCard</name>
    <message>
        <source>How to show: %1</source>
        <translation>Cómo mostrar: %1</translation>
    </message>
    <message>
        <source>Show whole people</source>
        <translation>Mostrar personas enteras</translation>
    </message>
    <message>
        <source>Show the exact numbers</source>
        <translation>Mostrar los números exactos</translation>
    </message>
    <message>
        <source>How many had it: the numbers of the source. How many did not: worked out by us. The pictures can only show whole people.</source>
        <translation>A cuántos les pasó: los números de la fuente. A cuántos no: lo calculamos nosotros. Los dibujos solo pueden mostrar personas enteras.</translation>
    </message>
    <message>
        <source>In the pictures, numbers are rounded to whole people, so that both parts always make 100.</source>
        <translation>En los dibujos, los números se redondean a personas enteras, para que ambas partes siempre sumen 100.</translation>
    </message>
</context>
<context>
    <name>pages::Help</name>
    <message>
        <source>Start a talk</source>
        <translation>Empezar una charla</translation>
    </message>
    <message>
        <source>The talk is over. All of it is cleared.</source>
        <translation>La charla terminó. Se borró todo.</translation>
    </message>
</context>
<context>
    <name>pages::HowItWorks</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A step: %1 its number, %2 its name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>See what the study found</source>
        <translation>Ver lo que encontró el estudio</translation>
    </message>
</context>
<context>
    <name>pages::KeepButton</name>
    <message>
        <source>In my visit</source>
        <translation>En mi visita</translation>
    </message>
    <message>
        <source>Add to my visit</source>
        <translation>Agregar a mi visita</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the label of the button, %2 what it adds</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pages::Meaning</name>
    <message>
        <source>Close this meaning</source>
        <translation>Cerrar este significado</translation>
    </message>
</context>
<context>
    <name>pages::MyVisit</name>
    <message>
        <source>What you feel</source>
        <translation>Lo que siente</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mis notas</translation>
    </message>
    <message>
        <source>Such as: my doctor, the clinic&apos;s phone number, my next visit, what I will do next. Up to %1 letters.</source>
        <translation>Por ejemplo: mi médico, el teléfono de la clínica, mi próxima visita, lo que voy a hacer después. Hasta %1 letras.</translation>
    </message>
    <message>
        <source>That is all that fits.</source>
        <translation>Ya no cabe más.</translation>
    </message>
    <message>
        <source>What I want to talk about</source>
        <translation>Temas para hablar</translation>
    </message>
    <message>
        <source>Nothing yet. Press “Add to my visit” beside what you want to talk about.</source>
        <translation>Nada todavía. Presione “Agregar a mi visita” junto al tema del que quiera hablar.</translation>
    </message>
    <message>
        <source>Print or save my visit</source>
        <translation>Imprimir o guardar mi visita</translation>
    </message>
    <message>
        <source>Questions to pick from</source>
        <translation>Preguntas para elegir</translation>
    </message>
    <message>
        <source>My visit is cleared.</source>
        <translation>Mi visita está vacía.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Clear everything on this page? It cannot be brought back.</source>
        <translation>¿Borrar todo lo de esta página? No se podrá recuperar.</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>No, conservarlo</translation>
    </message>
    <message>
        <source>Yes, clear all</source>
        <translation>Sí, borrar todo</translation>
    </message>
</context>
<context>
    <name>pages::NewerContentCard</name>
    <message>
        <source>Show the newer content now</source>
        <translation>Mostrar ahora el contenido más nuevo</translation>
    </message>
    <message>
        <source>Newer content</source>
        <translation>Contenido más nuevo</translation>
    </message>
    <message>
        <source>The guide never looks for content on a network. If you were given a newer content file, choose it here. Its signature is checked before anything of it is shown.</source>
        <translation>La guía nunca busca contenido en una red. Si le dieron un archivo con contenido más nuevo, elíjalo aquí. Se revisa su firma antes de mostrar algo de él.</translation>
    </message>
    <message>
        <source>Choose a content file</source>
        <translation>Elegir un archivo de contenido</translation>
    </message>
</context>
<context>
    <name>pages::OutcomeScreen</name>
    <message>
        <source>One result, large</source>
        <translation>Un resultado en grande</translation>
    </message>
    <message>
        <source>Which result to show</source>
        <translation>Qué resultado mostrar</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Cómo mostrarlo</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfica</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Unit of weight</source>
        <translation>Unidad de peso</translation>
    </message>
    <message>
        <source>lb</source>
        <translation>lb</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message numerus="yes">
        <source>Change after %n week(s), %1, in %2</source>
        <extracomment>%1 &quot;middle value (median)&quot;, %2 &quot;pounds&quot;</extracomment>
        <translation>
            <numerusform>Cambio después de %n semana, %1, en %2</numerusform>
            <numerusform>Cambio después de %n semanas, %1, en %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 This text is dated %2.</source>
        <translation>%1 Este texto es del %2.</translation>
    </message>
</context>
<context>
    <name>pages::PickedList</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <extracomment>%1 is something that the reader picked</extracomment>
        <translation>Quitar: %1</translation>
    </message>
</context>
<context>
    <name>pages::PictureOrTable</name>
    <message>
        <source>Picture</source>
        <translation>Dibujo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Copy this table</source>
        <translation>Copiar esta tabla</translation>
    </message>
</context>
<context>
    <name>pages::PrintScreen</name>
    <message>
        <source>Print or save</source>
        <translation>Imprimir o guardar</translation>
    </message>
    <message>
        <source>What to take along</source>
        <translation>Qué llevar</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Letter (United States)</source>
        <translation>Carta (Estados Unidos)</translation>
    </message>
    <message>
        <source>A4 (other countries)</source>
        <translation>A4 (otros países)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de la letra</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Name HIV on the outer page</source>
        <translation>Nombrar el VIH en la página de afuera</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Nothing can be printed or saved here.</source>
        <translation>Aquí no se puede imprimir ni guardar nada.</translation>
    </message>
    <message>
        <source>Whoever finds the paper or the file can read it. Keep it in a safe place.</source>
        <translation>Quien encuentre el papel o el archivo podrá leerlo. Guárdelo en un lugar seguro.</translation>
    </message>
    <message>
        <source>The most important in short: what it is, what it did in the study, its risks, and when to call.</source>
        <translation>Lo más importante en breve: qué es, qué hizo en el estudio, sus riesgos y cuándo llamar.</translation>
    </message>
    <message>
        <source>summary.pdf</source>
        <translation>resumen.pdf</translation>
    </message>
    <message>
        <source>handout.pdf</source>
        <translation>folleto.pdf</translation>
    </message>
    <message>
        <source>Benefits and risks</source>
        <translation>Beneficios y riesgos</translation>
    </message>
    <message>
        <source>The table of benefits and risks, with what it cannot tell you.</source>
        <translation>La tabla de beneficios y riesgos, y lo que no puede decirle.</translation>
    </message>
    <message>
        <source>benefits-and-risks.pdf</source>
        <translation>beneficios-y-riesgos.pdf</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mi visita</translation>
    </message>
    <message>
        <source>What you collected, with room for the answers and for your next steps.</source>
        <translation>Lo que usted agregó, con espacio para las respuestas y para sus próximos pasos.</translation>
    </message>
    <message>
        <source>my-visit.pdf</source>
        <translation>mi-visita.pdf</translation>
    </message>
    <message>
        <source>My question list</source>
        <translation>Mi lista de preguntas</translation>
    </message>
    <message>
        <source>Your questions with room for the answers. If you have none, some to choose from.</source>
        <translation>Sus preguntas, con espacio para las respuestas. Si no tiene ninguna, hay algunas para elegir.</translation>
    </message>
    <message>
        <source>my-questions.pdf</source>
        <translation>mis-preguntas.pdf</translation>
    </message>
    <message>
        <source>This page: %1</source>
        <translation>Esta página: %1</translation>
    </message>
    <message>
        <source>All that this page says, with the safety information and the sources.</source>
        <translation>Todo lo que dice esta página, con la información de seguridad y las fuentes.</translation>
    </message>
    <message>
        <source>my-page.pdf</source>
        <translation>mi-pagina.pdf</translation>
    </message>
    <message>
        <source>Counting the pages …</source>
        <translation>Contando las páginas…</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Páginas: %1</translation>
    </message>
    <message>
        <source>Looking for a printer …</source>
        <translation>Buscando una impresora…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Choose a printer, then press Print again.</source>
        <translation>Elija una impresora y vuelva a presionar Imprimir.</translation>
    </message>
    <message>
        <source>Preparing the pages …</source>
        <translation>Preparando las páginas…</translation>
    </message>
    <message>
        <source>Sending to %1 …</source>
        <translation>Enviando a %1…</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Se envió a %1.</translation>
    </message>
    <message>
        <source>From our talk</source>
        <translation>De nuestra charla</translation>
    </message>
    <message>
        <source>What you covered, what you will do, your questions with room for the answers, and the signs that need help at once.</source>
        <translation>Lo que vieron, lo que hará, sus preguntas con espacio para las respuestas y las señales que necesitan ayuda de inmediato.</translation>
    </message>
    <message>
        <source>our-talk.pdf</source>
        <translation>nuestra-charla.pdf</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>What you need on a few pages: that summary, whom to call for what, safety, results, your choices, support, questions to ask, and a plan to fill in.</source>
        <translation>Lo que necesita en pocas páginas: ese resumen, a quién llamar y cuándo, seguridad, resultados, sus opciones, apoyo, preguntas y un plan para llenar.</translation>
    </message>
    <message>
        <source>The whole guide on paper</source>
        <translation>Toda la guía en papel</translation>
    </message>
    <message>
        <source>All that the guide tells, with the answers to all questions. It is long.</source>
        <translation>Todo lo que dice la guía, con las respuestas a todas las preguntas. Es largo.</translation>
    </message>
    <message>
        <source>whole-guide.pdf</source>
        <translation>toda-la-guia.pdf</translation>
    </message>
    <message>
        <source>Picture of the first page</source>
        <translation>Imagen de la primera página</translation>
    </message>
    <message>
        <source>Without this tick the first page, which is the outer one of folded paper, does not say which disease it is about.</source>
        <translation>Sin esta marca, la primera página (la de afuera si dobla el papel) no dice de qué enfermedad se trata.</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Una página</translation>
    </message>
    <message>
        <source>Save as web page</source>
        <translation>Guardar como página web</translation>
    </message>
    <message>
        <source>This computer cannot draw some signs that you wrote: [?] stands for them.</source>
        <translation>Esta computadora no puede mostrar algunos signos que usted escribió: [?] está en su lugar.</translation>
    </message>
</context>
<context>
    <name>pages::QuestionCard</name>
    <message>
        <source>Your list</source>
        <translation>Su lista</translation>
    </message>
    <message>
        <source>Questions to pick from</source>
        <translation>Preguntas para elegir</translation>
    </message>
    <message>
        <source>Your list is also in %1.</source>
        <extracomment>%1 is the name of a page</extracomment>
        <translation>Su lista también está en %1.</translation>
    </message>
    <message>
        <source>Print or save my list</source>
        <translation>Imprimir o guardar mi lista</translation>
    </message>
    <message>
        <source>Your list is full: %1 questions. Remove one first.</source>
        <translation>Su lista está llena: %1 preguntas. Primero quite una.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>Mostrar %1 más</translation>
    </message>
</context>
<context>
    <name>pages::QuestionField</name>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarla como estaba</translation>
    </message>
    <message>
        <source>That is all that fits: %1 letters.</source>
        <translation>Ya no cabe más: %1 letras.</translation>
    </message>
    <message>
        <source>Type your question first.</source>
        <translation>Primero escriba su pregunta.</translation>
    </message>
    <message>
        <source>Added to your list as number %1.</source>
        <extracomment>%1 is a position on the list</extracomment>
        <translation>Se agregó a su lista con el número %1.</translation>
    </message>
    <message>
        <source>That question is on your list already.</source>
        <translation>Esa pregunta ya está en su lista.</translation>
    </message>
    <message>
        <source>Your list is full: %1 questions. Remove one first.</source>
        <translation>Su lista está llena: %1 preguntas. Primero quite una.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambio guardado.</translation>
    </message>
    <message>
        <source>A question of your own, up to %1 letters</source>
        <extracomment>%1 is a number of letters</extracomment>
        <translation>Escriba su propia pregunta, hasta %1 letras</translation>
    </message>
    <message>
        <source>Change your question</source>
        <translation>Cambie su pregunta</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add my question</source>
        <translation>Agregar mi pregunta</translation>
    </message>
</context>
<context>
    <name>pages::QuestionList</name>
    <message>
        <source>Top 3: ask these first</source>
        <translation>Las 3 principales: hágalas primero</translation>
    </message>
    <message>
        <source>Then these</source>
        <translation>Después, estas</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Volver a poner</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <extracomment>%1 is a question</extracomment>
        <translation>Subir: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <extracomment>%1 is a question</extracomment>
        <translation>Bajar: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <extracomment>%1 is a question</extracomment>
        <translation>Cambiar: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <extracomment>%1 is a question</extracomment>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>No question is on your list yet.</source>
        <translation>Todavía no hay preguntas en su lista.</translation>
    </message>
    <message>
        <source>Use the arrows to change the order.</source>
        <translation>Use las flechas para cambiar el orden.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <extracomment>%1 is a question</extracomment>
        <translation>Se quitó: %1</translation>
    </message>
    <message>
        <source>Put back: %1</source>
        <extracomment>%1 is a question</extracomment>
        <translation>Volver a poner: %1</translation>
    </message>
    <message>
        <source>Now number %1: %2</source>
        <extracomment>%1 is a position on the list, %2 a question</extracomment>
        <translation>Ahora es la número %1: %2</translation>
    </message>
    <message>
        <source>Your list is full. Remove a question first.</source>
        <translation>Su lista está llena. Primero quite una pregunta.</translation>
    </message>
    <message>
        <source>Back at number %1: %2</source>
        <extracomment>%1 is a position on the list, %2 a question</extracomment>
        <translation>De nuevo con el número %1: %2</translation>
    </message>
</context>
<context>
    <name>pages::Questions</name>
    <message>
        <source>Read more: %1</source>
        <translation>Leer más: %1</translation>
    </message>
    <message>
        <source>Expert&apos;s opinion</source>
        <translation>Opinión de un experto</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Search all answers</source>
        <translation>Buscar en todas las respuestas</translation>
    </message>
</context>
<context>
    <name>pages::ResultsRow</name>
    <message>
        <source>This result cannot be shown: its numbers do not fit together. Ask your care team about it. For staff: %1.</source>
        <translation>Este resultado no se puede mostrar: sus números no concuerdan. Pregunte a su equipo médico. Para el personal: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s): %1, %2</source>
        <extracomment>%1 &quot;middle value (median)&quot;, %2 &quot;pounds&quot;</extracomment>
        <translation>
            <numerusform>%n semana: %1, %2</numerusform>
            <numerusform>%n semanas: %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashed line: the placebo group (no medicine in it). Each dot: one person in 100.</source>
        <translation>Línea punteada: placebo (sin medicina). Cada punto: una persona de 100.</translation>
    </message>
</context>
<context>
    <name>pages::Saving</name>
    <message>
        <source>Saved as %1</source>
        <translation>Se guardó como %1</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>Número copiado</translation>
    </message>
</context>
<context>
    <name>pages::ScanScreen</name>
    <message>
        <source>Scan to take this with you</source>
        <translation>Escanee para llevarse esto</translation>
    </message>
    <message>
        <source>Name the medicine and the illness</source>
        <translation>Nombrar el medicamento y la enfermedad</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the code. It holds the words themselves.</source>
        <translation>Apunte la cámara de su teléfono al código. Las palabras mismas están en él.</translation>
    </message>
    <message>
        <source>Save them on your phone. If it offers to search the web, choose to copy them.</source>
        <translation>Guárdelas en su teléfono. Si le ofrece buscar en internet, elija copiarlas.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. A photo of this page works, too.</source>
        <translation>No se envía nada a ninguna parte. Una foto de esta página también sirve.</translation>
    </message>
    <message>
        <source>What the code says</source>
        <translation>Lo que dice el código</translation>
    </message>
    <message>
        <source>QR code. What it says is written beside it.</source>
        <translation>Código QR. Lo que dice está escrito al lado.</translation>
    </message>
    <message>
        <source>Other words stand for the names, so that your phone does not show them.</source>
        <translation>Otras palabras reemplazan los nombres, para que su teléfono no los muestre.</translation>
    </message>
    <message>
        <source>The last lines had no room in the code.</source>
        <translation>Las últimas líneas no cabían en el código.</translation>
    </message>
</context>
<context>
    <name>pages::Screen</name>
    <message numerus="yes">
        <source>Where this comes from: %n source(s)</source>
        <translation>
            <numerusform>De dónde viene esto: %n fuente</numerusform>
            <numerusform>De dónde viene esto: %n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Print or save this page</source>
        <translation>Imprimir o guardar esta página</translation>
    </message>
</context>
<context>
    <name>pages::SearchResults</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) for “%1”</source>
        <translation>
            <numerusform>%n resultado para “%1”</numerusform>
            <numerusform>%n resultados para “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>No se encontró nada para “%1”</translation>
    </message>
    <message>
        <source>Try another word, or a shorter one.</source>
        <translation>Pruebe con otra palabra o con una más corta.</translation>
    </message>
    <message>
        <source>The search does not work right now</source>
        <translation>La búsqueda no funciona en este momento</translation>
    </message>
    <message>
        <source>This does not mean that the guide has no answer. Please use the tabs.</source>
        <translation>Esto no significa que la guía no tenga la respuesta. Por favor, use las pestañas.</translation>
    </message>
    <message>
        <source>About cost or shots, ask by phone</source>
        <translation>Sobre el costo o las inyecciones, pregunte por teléfono</translation>
    </message>
    <message>
        <source>Or look at a tab</source>
        <translation>O mire una pestaña</translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation>Palabras explicadas</translation>
    </message>
</context>
<context>
    <name>pages::SideEffects</name>
    <message>
        <source>See what to do</source>
        <translation>Ver qué hacer</translation>
    </message>
    <message>
        <source>Type it in your own words</source>
        <translation>Escríbalo con sus palabras</translation>
    </message>
</context>
<context>
    <name>pages::Sources</name>
    <message>
        <source>Where this comes from: %1</source>
        <translation>De dónde viene esto: %1</translation>
    </message>
</context>
<context>
    <name>pages::StudyCard</name>
    <message>
        <source>How to show the study</source>
        <translation>Cómo mostrar el estudio</translation>
    </message>
</context>
<context>
    <name>pages::Support</name>
    <message>
        <source>QR code that calls %1</source>
        <extracomment>%1 is a phone number</extracomment>
        <translation>Código QR que llama al %1</translation>
    </message>
    <message>
        <source>To call, point the camera of your phone here. Then tap the number.</source>
        <translation>Para llamar, apunte aquí la cámara de su teléfono. Después toque el número.</translation>
    </message>
    <message>
        <source>What do you need?</source>
        <translation>¿Qué necesita?</translation>
    </message>
</context>
<context>
    <name>pages::SupportStatus</name>
    <message>
        <source>h:mm AP</source>
        <extracomment>Time of day, as QTime formats it</extracomment>
        <translation>h:mm ap</translation>
    </message>
    <message>
        <source>%1 Eastern Time</source>
        <translation>las %1, hora del Este</translation>
    </message>
    <message>
        <source>%1 at %2 Eastern Time</source>
        <translation>las %2 del %1, hora del Este</translation>
    </message>
    <message>
        <source>(%1 at %2 where you are)</source>
        <translation>(%1, %2, donde usted está)</translation>
    </message>
    <message>
        <source>(%1 where you are)</source>
        <translation>(%1 donde usted está)</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Cerrado ahora</translation>
    </message>
    <message>
        <source>Open until %1.</source>
        <translation>Abierto hasta %1.</translation>
    </message>
    <message>
        <source>Opens %1.</source>
        <translation>Abre a %1.</translation>
    </message>
</context>
<context>
    <name>pages::SymptomPicker</name>
    <message>
        <source>Where do you feel it?</source>
        <translation>¿Dónde lo siente?</translation>
    </message>
    <message>
        <source>What do you feel?</source>
        <translation>¿Qué siente?</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>Más señales</translation>
    </message>
    <message>
        <source>The first signs</source>
        <translation>Las primeras señales</translation>
    </message>
    <message>
        <source>Clear my picks</source>
        <translation>Borrar lo elegido</translation>
    </message>
</context>
<context>
    <name>pages::Topics</name>
    <message>
        <source>Trial result: %1</source>
        <extracomment>%1 is a result of the study, such as &quot;Weight&quot;</extracomment>
        <translation>Resultado del estudio: %1</translation>
    </message>
</context>
<context>
    <name>pages::VerdictView</name>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>This guide has no sign of that name. Pick what you feel. If you are not sure, call your care team today.</source>
        <translation>Esta guía no tiene una señal con ese nombre. Elija lo que siente. Si tiene dudas, llame hoy a su equipo médico.</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué es importante</translation>
    </message>
    <message>
        <source>What to tell them</source>
        <translation>Qué decirles</translation>
    </message>
    <message>
        <source>Read more: %1</source>
        <translation>Leer más: %1</translation>
    </message>
    <message>
        <source>Not an emergency? Pick what you feel. Whom to call is shown here.</source>
        <translation>¿No es una emergencia? Elija lo que siente. Aquí se muestra a quién llamar.</translation>
    </message>
</context>
<context>
    <name>shell::Commands</name>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>Imprimir o guardar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Listen to this page</source>
        <translation>Escuchar esta página</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Contrast: white text on black</source>
        <translation>Contraste: letra blanca sobre negro</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>A−</translation>
    </message>
    <message>
        <source>A− Smaller text</source>
        <translation>A− Letra más pequeña</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>A+ Larger text</source>
        <translation>A+ Letra más grande</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Up: the part before</source>
        <translation>Arriba: la parte anterior</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More: the next part</source>
        <translation>Más: la parte siguiente</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mi visita</translation>
    </message>
    <message>
        <source>My visit: %1</source>
        <translation>Mi visita: %1</translation>
    </message>
    <message>
        <source>My visit: nothing yet</source>
        <translation>Mi visita: nada todavía</translation>
    </message>
    <message numerus="yes">
        <source>My visit: %n thing(s)</source>
        <translation>
            <numerusform>Mi visita: %n cosa</numerusform>
            <numerusform>Mi visita: %n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>Text size %1 percent</source>
        <translation>Tamaño del texto: %1 por ciento</translation>
    </message>
    <message>
        <source>%1, the smallest</source>
        <extracomment>%1 is &quot;Text size 200 percent&quot;</extracomment>
        <translation>%1, el más pequeño</translation>
    </message>
    <message>
        <source>%1, the largest</source>
        <translation>%1, el más grande</translation>
    </message>
    <message>
        <source>Read as text</source>
        <translation>Leer como texto</translation>
    </message>
</context>
<context>
    <name>shell::ContentLoader</name>
    <message>
        <source>For staff: %1 (%2). The guide shows its built-in content instead. %3</source>
        <translation>Para el personal: %1 (%2). En su lugar, la guía muestra el contenido que trae incluido. %3</translation>
    </message>
</context>
<context>
    <name>shell::FileDialog</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html *.htm)</source>
        <translation>Páginas web (*.html *.htm)</translation>
    </message>
</context>
<context>
    <name>shell::Kiosk</name>
    <message>
        <source>Clean the screen</source>
        <translation>Limpiar la pantalla</translation>
    </message>
    <message>
        <source>Restart the guide</source>
        <translation>Reiniciar la guía</translation>
    </message>
    <message>
        <source>Leave the guide</source>
        <translation>Salir de la guía</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir una página de prueba</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Probar el sonido</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Página de prueba</translation>
    </message>
    <message>
        <source>%1 took the test page.</source>
        <translation>%1 recibió la página de prueba.</translation>
    </message>
    <message>
        <source>Sending a test page to %1…</source>
        <translation>Enviando una página de prueba a %1…</translation>
    </message>
    <message>
        <source>This is the voice of the guide.</source>
        <translation>Esta es la voz de la guía.</translation>
    </message>
    <message>
        <source>The voice should be heard now.</source>
        <translation>Ahora debe oírse la voz.</translation>
    </message>
    <message>
        <source>Program: version %1</source>
        <translation>Programa: versión %1</translation>
    </message>
    <message>
        <source>Content: %1, version %2 of %3</source>
        <translation>Contenido: %1, versión %2 del %3</translation>
    </message>
    <message>
        <source>Times that something was tried which leads out of the guide: %1</source>
        <translation>Veces que se intentó algo que lleva fuera de la guía: %1</translation>
    </message>
    <message>
        <source>Visits, %1: %2</source>
        <translation>Visitas, %1: %2</translation>
    </message>
    <message>
        <source>Start a talk with a patient</source>
        <translation>Empezar una charla con un paciente</translation>
    </message>
    <message>
        <source>Content %1 was taken. It is shown to the next visitor.</source>
        <translation>Se aceptó el contenido %1. Se mostrará al próximo visitante.</translation>
    </message>
    <message>
        <source>Take newer content from the stick</source>
        <translation>Tomar contenido más nuevo de la memoria USB</translation>
    </message>
    <message>
        <source>Looking at the stick…</source>
        <translation>Leyendo la memoria USB…</translation>
    </message>
    <message>
        <source>Show the content before this one</source>
        <translation>Mostrar el contenido anterior</translation>
    </message>
    <message>
        <source>Content %1 is shown from now on.</source>
        <translation>Desde ahora se muestra el contenido %1.</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>The name of this language in this language</extracomment>
        <translation>Español</translation>
    </message>
    <message>
        <source>Learn about your medicine</source>
        <translation>Conozca su medicamento</translation>
    </message>
    <message>
        <source>Private. Nothing you touch here is kept.</source>
        <translation>Privado. Aquí no se guarda nada.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
</context>
<context>
    <name>shell::KioskPrinter</name>
    <message>
        <source>The printer here does not work now.</source>
        <translation>La impresora de aquí no funciona ahora.</translation>
    </message>
    <message>
        <source>Please ask the staff.</source>
        <translation>Pregunte al personal.</translation>
    </message>
</context>
<context>
    <name>shell::KioskProgram</name>
    <message>
        <source>For staff: the guide stopped several times. It shows its built-in content and its own settings now.</source>
        <translation>Para el personal: la guía se detuvo varias veces. Ahora muestra su contenido incorporado y sus propios ajustes.</translation>
    </message>
    <message>
        <source>The guide stopped too often.</source>
        <translation>La guía se detuvo demasiadas veces.</translation>
    </message>
    <message>
        <source>Restart this computer. If that does not help, see the manual page.</source>
        <translation>Reinicie esta computadora. Si eso no ayuda, consulte la página del manual.</translation>
    </message>
</context>
<context>
    <name>shell::KioskVoice</name>
    <message>
        <source>It is quiet time here now.</source>
        <translation>Aquí es hora de silencio.</translation>
    </message>
    <message>
        <source>This screen can read aloud again from %1.</source>
        <translation>Esta pantalla puede volver a leer en voz alta desde las %1.</translation>
    </message>
</context>
<context>
    <name>shell::LpPrinter</name>
    <message>
        <source>The printer did not take the pages (%1).</source>
        <extracomment>%1 what the print service said</extracomment>
        <translation>La impresora no aceptó las páginas (%1).</translation>
    </message>
    <message>
        <source>Check the printer, or save as PDF instead.</source>
        <translation>Revise la impresora, o guarde como PDF.</translation>
    </message>
    <message>
        <source>My pages</source>
        <extracomment>the name of a print job, which others see; it names neither the medicine nor the disease</extracomment>
        <translation>Mis páginas</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>En esta computadora no hay ninguna impresora instalada.</translation>
    </message>
    <message>
        <source>Save as PDF instead.</source>
        <translation>Mejor guarde como PDF.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>La impresora no responde.</translation>
    </message>
    <message>
        <source>See if it is switched on, or save as PDF instead.</source>
        <translation>Vea si está encendida, o guarde como PDF.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>No se imprimió nada.</translation>
    </message>
</context>
<context>
    <name>shell::MainWindow</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to what was found</source>
        <translation>Volver a lo encontrado</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
</context>
<context>
    <name>shell::PackHealth</name>
    <message>
        <source>content %1</source>
        <translation>contenido %1</translation>
    </message>
    <message>
        <source>Ask for another content file where it came from.</source>
        <translation>Pida otro archivo de contenido a quien se lo dio.</translation>
    </message>
    <message>
        <source>The content or its signature is missing.</source>
        <translation>Falta el contenido o su firma.</translation>
    </message>
    <message>
        <source>The content is not what its signature says.</source>
        <translation>El contenido no es el que dice su firma.</translation>
    </message>
    <message>
        <source>There are no results of the study.</source>
        <translation>Faltan los resultados del estudio.</translation>
    </message>
    <message>
        <source>“%1” is not found by searching for it.</source>
        <translation>La búsqueda no encuentra “%1”.</translation>
    </message>
    <message>
        <source>What needs help at once, or whom to call, is missing.</source>
        <translation>Falta qué necesita ayuda inmediata o a quién llamar.</translation>
    </message>
    <message>
        <source>The page “%1” is missing.</source>
        <translation>Falta la página “%1”.</translation>
    </message>
    <message>
        <source>The content took too long to be looked at.</source>
        <translation>Revisar el contenido tomó demasiado tiempo.</translation>
    </message>
    <message>
        <source>The content could not be looked at safely.</source>
        <translation>No se pudo revisar el contenido de forma segura.</translation>
    </message>
</context>
<context>
    <name>shell::PageFinder</name>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Not on this page as it is shown now</source>
        <translation>No está en esta página como se ve ahora</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>shell::ReadAloudBar</name>
    <message>
        <source>Listen to this page</source>
        <translation>Escuchar esta página</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Say again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Say again: this sentence</source>
        <translation>Repetir: esta frase</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Parar de escuchar</translation>
    </message>
    <message>
        <source>That was the whole page.</source>
        <translation>Esa fue toda la página.</translation>
    </message>
    <message>
        <source>Speed: very slow</source>
        <translation>Velocidad: muy lenta</translation>
    </message>
    <message>
        <source>Speed: slow</source>
        <translation>Velocidad: lenta</translation>
    </message>
    <message>
        <source>Speed: normal</source>
        <translation>Velocidad: normal</translation>
    </message>
    <message>
        <source>Speed: fast</source>
        <translation>Velocidad: rápida</translation>
    </message>
    <message>
        <source>Speed: very fast</source>
        <translation>Velocidad: muy rápida</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Starting the voice</source>
        <translation>Preparando la voz</translation>
    </message>
    <message>
        <source>Sentence %1</source>
        <translation>Frase %1</translation>
    </message>
    <message>
        <source>Paused at sentence %1</source>
        <translation>En pausa en la frase %1</translation>
    </message>
    <message>
        <source>Press Play to hear this page from the top.</source>
        <translation>Presione Escuchar para oír esta página desde el principio.</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>People near you will hear this. To go on, press Play again.</source>
        <translation>Las personas cerca de usted van a oír esto. Para seguir, presione Escuchar otra vez.</translation>
    </message>
    <message>
        <source>Put on the headphones. Then press Play again.</source>
        <translation>Póngase los audífonos. Luego presione Escuchar otra vez.</translation>
    </message>
    <message>
        <source>Volume: %1 percent</source>
        <translation>Volumen: %1 por ciento</translation>
    </message>
</context>
<context>
    <name>shell::ReadingView</name>
    <message>
        <source>%1, as text</source>
        <extracomment>%1 is the name of a page</extracomment>
        <translation>%1, como texto</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Volver a la página</translation>
    </message>
</context>
<context>
    <name>shell::SpokenVoice</name>
    <message>
        <source>The part of this program that speaks is missing.</source>
        <translation>Falta la parte de este programa que habla.</translation>
    </message>
    <message>
        <source>Install the guide again.</source>
        <translation>Instale la guía de nuevo.</translation>
    </message>
    <message>
        <source>The voice of this computer does not answer.</source>
        <translation>La voz de esta computadora no responde.</translation>
    </message>
    <message>
        <source>Press Play to try again.</source>
        <translation>Presione Escuchar para probar otra vez.</translation>
    </message>
    <message>
        <source>The voice of this computer has stopped working.</source>
        <translation>La voz de esta computadora dejó de funcionar.</translation>
    </message>
    <message>
        <source>This computer has no program that speaks.</source>
        <translation>Esta computadora no tiene un programa que hable.</translation>
    </message>
    <message>
        <source>Ask who looks after it to install a speech engine, such as espeak-ng with Speech Dispatcher.</source>
        <translation>Pida a quien la cuida que instale un programa de voz, como espeak-ng con Speech Dispatcher.</translation>
    </message>
    <message>
        <source>This computer has no voice for this language.</source>
        <translation>Esta computadora no tiene una voz para este idioma.</translation>
    </message>
    <message>
        <source>Ask who looks after it to install one, such as espeak-ng.</source>
        <translation>Pida a quien la cuida que instale una, como espeak-ng.</translation>
    </message>
    <message>
        <source>The voice of this computer does not work.</source>
        <translation>La voz de esta computadora no funciona.</translation>
    </message>
    <message>
        <source>See if other programs can speak, then press Play to try again.</source>
        <translation>Vea si otros programas pueden hablar y luego presione Escuchar para probar otra vez.</translation>
    </message>
</context>
<context>
    <name>shell::StartScreen</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué le gustaría saber?</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>shell::Tasks</name>
    <message>
        <source>The same once more:</source>
        <translation>El mismo otra vez:</translation>
    </message>
    <message>
        <source>Content %1, number %2, is shown from the next start on.</source>
        <translation>El contenido %1, número %2, se mostrará desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Only the administrator (root) can set the PIN.</source>
        <translation>Solo el administrador (root) puede poner el PIN.</translation>
    </message>
    <message>
        <source>Run: sudo serostim-guide --set-pin</source>
        <translation>Ejecute: sudo serostim-guide --set-pin</translation>
    </message>
    <message>
        <source>New PIN, 6 to 12 digits:</source>
        <translation>PIN nuevo, de 6 a 12 números:</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Los dos PIN no son iguales.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Nothing has changed; try again.</source>
        <translation>Nada ha cambiado; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The PIN is set: %1</source>
        <translation>El PIN está puesto: %1</translation>
    </message>
</context>
<context>
    <name>shell::Updates</name>
    <message>
        <source>The guide stopped twice with newer content, so the one before it is shown.</source>
        <translation>La guía se detuvo dos veces con contenido más nuevo; por eso se muestra el anterior.</translation>
    </message>
    <message>
        <source>Newer content is being taken in already.</source>
        <translation>Ya se está tomando contenido más nuevo.</translation>
    </message>
    <message>
        <source>Wait a minute, then try it once more.</source>
        <translation>Espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Not taken on %1: %2</source>
        <translation>No se aceptó el %1: %2</translation>
    </message>
    <message>
        <source>Content %1 was taken on %2.</source>
        <translation>El contenido %1 se aceptó el %2.</translation>
    </message>
    <message>
        <source>Staff went back to the content before.</source>
        <translation>El personal volvió al contenido anterior.</translation>
    </message>
    <message>
        <source>This guide was built without keys, so it takes no newer content.</source>
        <translation>Esta guía se creó sin claves y no acepta contenido más nuevo.</translation>
    </message>
    <message>
        <source>Content number %1, signed with key %2</source>
        <translation>Contenido número %1, firmado con la clave %2</translation>
    </message>
    <message>
        <source>The content came with the program.</source>
        <translation>El contenido vino con el programa.</translation>
    </message>
    <message>
        <source>It is shown when the guide starts next time.</source>
        <translation>Se mostrará la próxima vez que se abra la guía.</translation>
    </message>
    <message>
        <source>Newer content</source>
        <translation>Contenido más nuevo</translation>
    </message>
    <message>
        <source>Content files (*.sqlite)</source>
        <translation>Archivos de contenido (*.sqlite)</translation>
    </message>
</context>
<context>
    <name>shell::Window</name>
    <message>
        <source>For staff: %1 (%2). %3</source>
        <translation>Para el personal: %1 (%2). %3</translation>
    </message>
    <message>
        <source>For staff: the program has no words of its own in “%1”. Its buttons are in English.</source>
        <translation>Para el personal: el programa no tiene palabras propias en “%1”. Sus botones están en inglés.</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Por favor, pregunte al personal</translation>
    </message>
    <message>
        <source>The guide cannot show its pages now. In an emergency, call 911 on a phone.</source>
        <translation>La guía no puede mostrar sus páginas ahora. En una emergencia, llame al 911 por teléfono.</translation>
    </message>
    <message>
        <source>Close the guide?</source>
        <translation>¿Cerrar la guía?</translation>
    </message>
    <message>
        <source>Close the guide? The talk ends, and all notes go.</source>
        <translation>¿Cerrar la guía? La conversación termina y se borran todas las notas.</translation>
    </message>
    <message>
        <source>Close the guide? Your notes and questions go.</source>
        <translation>¿Cerrar la guía? Se borran sus notas y preguntas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>store::Statement</name>
    <message>
        <source>the store is not open</source>
        <translation>el almacén no está abierto</translation>
    </message>
    <message>
        <source>the question to the store must be one statement</source>
        <translation>la consulta al almacén debe ser una sola instrucción</translation>
    </message>
    <message>
        <source>the value “%1” has no place</source>
        <translation>el valor “%1” no tiene lugar</translation>
    </message>
    <message>
        <source>the value “%1” is not given</source>
        <translation>no se dio el valor “%1”</translation>
    </message>
    <message>
        <source>there is no column “%1”</source>
        <translation>no hay ninguna columna “%1”</translation>
    </message>
    <message>
        <source>there is no row to read “%1” from</source>
        <translation>no hay ninguna fila de donde leer “%1”</translation>
    </message>
    <message>
        <source>the column “%1” holds no value</source>
        <translation>la columna “%1” no tiene ningún valor</translation>
    </message>
    <message>
        <source>the column “%1” is not text</source>
        <translation>la columna “%1” no es texto</translation>
    </message>
    <message>
        <source>the column “%1” is not a number</source>
        <translation>la columna “%1” no es un número</translation>
    </message>
    <message>
        <source>the column “%1” is not a whole number</source>
        <translation>la columna “%1” no es un número entero</translation>
    </message>
    <message>
        <source>the content store</source>
        <translation>el almacén de contenido</translation>
    </message>
    <message>
        <source>Restart the guide. If it happens again, install it anew.</source>
        <translation>Reinicie la guía. Si vuelve a pasar, instálela de nuevo.</translation>
    </message>
    <message>
        <source>the column “%1” does not hold bytes</source>
        <translation>la columna “%1” no contiene bytes</translation>
    </message>
</context>
<context>
    <name>store::Store</name>
    <message>
        <source>there is no symptom “%1”</source>
        <translation>no hay ningún síntoma “%1”</translation>
    </message>
    <message>
        <source>no symptom carries the sign “%1”</source>
        <translation>ningún síntoma lleva la señal “%1”</translation>
    </message>
    <message>
        <source>the rule “%1” is not whole</source>
        <translation>la regla “%1” no está completa</translation>
    </message>
    <message>
        <source>the store does not state its “%1”</source>
        <translation>el almacén no indica su “%1”</translation>
    </message>
    <message>
        <source>the store does not say how old it is</source>
        <translation>el almacén no dice de cuándo es</translation>
    </message>
    <message>
        <source>the store does not say who reviewed it</source>
        <translation>el almacén no dice quién lo revisó</translation>
    </message>
    <message>
        <source>the store names no language</source>
        <translation>el almacén no nombra ningún idioma</translation>
    </message>
    <message>
        <source>the content store</source>
        <translation>el almacén de contenido</translation>
    </message>
    <message>
        <source>Install the guide again.</source>
        <translation>Instale la guía de nuevo.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the file is not a content store</source>
        <translation>el archivo no es un almacén de contenido</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>el archivo está cortado</translation>
    </message>
    <message>
        <source>the file is a database of another program</source>
        <translation>el archivo es una base de datos de otro programa</translation>
    </message>
    <message>
        <source>the file was made for a newer guide</source>
        <translation>el archivo se hizo para una guía más nueva</translation>
    </message>
    <message>
        <source>the file needs a second file beside it for changes</source>
        <translation>el archivo necesita un segundo archivo a su lado para los cambios</translation>
    </message>
    <message>
        <source>the file&apos;s texts are not in UTF-8</source>
        <translation>los textos del archivo no están en UTF-8</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>falta el archivo</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>esto no es un archivo</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>no se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>the file is not the content that was checked: it is altered or of another edition</source>
        <translation>el archivo no es el contenido que se revisó: fue alterado o es de otra edición</translation>
    </message>
    <message>
        <source>SQLite cannot open the file</source>
        <translation>SQLite no puede abrir el archivo</translation>
    </message>
    <message>
        <source>the file was not opened read-only</source>
        <translation>el archivo no se abrió en modo de solo lectura</translation>
    </message>
    <message>
        <source>SQLite cannot be used</source>
        <translation>no se puede usar SQLite</translation>
    </message>
    <message>
        <source>SQLite cannot read the copy</source>
        <translation>SQLite no puede leer la copia</translation>
    </message>
    <message>
        <source>a file without a name</source>
        <translation>un archivo sin nombre</translation>
    </message>
    <message>
        <source>no file was named</source>
        <translation>no se nombró ningún archivo</translation>
    </message>
    <message>
        <source>the copy inside the program</source>
        <translation>la copia dentro del programa</translation>
    </message>
    <message>
        <source>the copy is damaged</source>
        <translation>la copia está dañada</translation>
    </message>
    <message>
        <source>the store does not say what it is</source>
        <translation>el almacén no dice qué es</translation>
    </message>
    <message>
        <source>the file changed while it was being read</source>
        <translation>el archivo cambió mientras se leía</translation>
    </message>
    <message>
        <source>the store is damaged: %1</source>
        <translation>el almacén está dañado: %1</translation>
    </message>
    <message>
        <source>the support line has no time zone</source>
        <translation>la línea de apoyo no tiene zona horaria</translation>
    </message>
    <message>
        <source>the hours of the support line cannot be read</source>
        <translation>no se puede leer el horario de la línea de apoyo</translation>
    </message>
    <message>
        <source>the store holds more than content</source>
        <translation>el almacén contiene más que contenido</translation>
    </message>
    <message>
        <source>Install the guide again, or name another file with --content.</source>
        <translation>Instale la guía de nuevo o indique otro archivo con --content.</translation>
    </message>
    <message>
        <source>an answer about help with cost lacks its program</source>
        <translation>a una respuesta sobre la ayuda con el costo le falta su programa</translation>
    </message>
    <message>
        <source>the content is damaged</source>
        <translation>el contenido está dañado</translation>
    </message>
    <message>
        <source>a level of urgency is missing</source>
        <translation>falta un nivel de urgencia</translation>
    </message>
    <message>
        <source>the store does not speak “%1”</source>
        <translation>el contenido no está en el idioma “%1”</translation>
    </message>
    <message>
        <source>not all of it can be searched</source>
        <translation>no se puede buscar en todo su contenido</translation>
    </message>
    <message>
        <source>the file was made for an older guide</source>
        <translation>el archivo se hizo para una guía más antigua</translation>
    </message>
</context>
<context>
    <name>update::PackStore</name>
    <message>
        <source>The signature of the content is missing or cannot be read.</source>
        <translation>La firma del contenido falta o no se puede leer.</translation>
    </message>
    <message>
        <source>Put both files side by side: the content and its signature.</source>
        <translation>Ponga juntos los dos archivos: el contenido y su firma.</translation>
    </message>
    <message>
        <source>The folder for newer content cannot be made.</source>
        <translation>No se puede crear la carpeta para el contenido más nuevo.</translation>
    </message>
    <message>
        <source>Make sure that its place is writable and has room.</source>
        <translation>Compruebe que se puede escribir en ese lugar y que hay espacio.</translation>
    </message>
    <message>
        <source>There is not enough room for newer content.</source>
        <translation>No hay espacio suficiente para el contenido más nuevo.</translation>
    </message>
    <message>
        <source>Free some space on this disk.</source>
        <translation>Libere espacio en este disco.</translation>
    </message>
    <message>
        <source>Try it once more.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Newer content is being taken in already.</source>
        <translation>Ya se está tomando contenido más nuevo.</translation>
    </message>
    <message>
        <source>Wait a minute, then try it once more.</source>
        <translation>Espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a newer content file.</source>
        <translation>No se cambió nada. Use un archivo de contenido más nuevo.</translation>
    </message>
    <message>
        <source>The file that says which content is shown is damaged.</source>
        <translation>El archivo que dice qué contenido se muestra está dañado.</translation>
    </message>
    <message>
        <source>The built-in content is shown until newer content comes.</source>
        <translation>Se muestra el contenido incluido hasta que llegue uno más nuevo.</translation>
    </message>
    <message>
        <source>A part of the content is missing.</source>
        <translation>Falta una parte del contenido.</translation>
    </message>
    <message>
        <source>The content is not the one that its name says.</source>
        <translation>El contenido no es el que dice su nombre.</translation>
    </message>
    <message>
        <source>content %1</source>
        <translation>contenido %1</translation>
    </message>
    <message>
        <source>This content is for another program.</source>
        <translation>Este contenido es de otro programa.</translation>
    </message>
    <message>
        <source>This content needs version %1 of the guide or a later one.</source>
        <translation>Este contenido necesita la versión %1 de la guía o una posterior.</translation>
    </message>
    <message>
        <source>This content has a form that this guide does not read.</source>
        <translation>Este contenido tiene un formato que esta guía no lee.</translation>
    </message>
    <message>
        <source>This content lacks a language of the guide.</source>
        <translation>A este contenido le falta un idioma de la guía.</translation>
    </message>
    <message>
        <source>This content is shown already.</source>
        <translation>Este contenido ya se muestra.</translation>
    </message>
    <message>
        <source>The content inside the guide is as new as this one.</source>
        <translation>El contenido incluido en la guía es igual de nuevo.</translation>
    </message>
    <message>
        <source>This content is older than one that was here before.</source>
        <translation>Este contenido es más viejo que uno que ya estuvo aquí.</translation>
    </message>
    <message>
        <source>This content was taken back before.</source>
        <translation>Este contenido se retiró antes.</translation>
    </message>
    <message>
        <source>There is no content before this one.</source>
        <translation>No hay contenido anterior.</translation>
    </message>
</context>
</TS>
